package dev.kith.query.function;

import java.util.List;
import java.util.Optional;

/** Every function and procedure that a statement may call, found by name without regard to case. */
public interface FunctionRegistry {
    /** The function of one row of this name, with its namespace. */
    Optional<ScalarFunction> scalar(String name);

    /** The aggregate of this name. */
    Optional<AggregateFunction> aggregate(String name);

    /** The procedure of this name, with its namespace. */
    Optional<Procedure> procedure(String name);

    /** Every function and aggregate, in order of name: for SHOW, suggestions and documentation. */
    List<FunctionListing> functions();

    /** Every procedure, in order of name. */
    List<Procedure> procedures();
}
