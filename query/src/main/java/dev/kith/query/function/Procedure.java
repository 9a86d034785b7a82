package dev.kith.query.function;

import dev.kith.value.Value;

import java.util.List;

/** A procedure: called with arguments, gives rows. */
public interface Procedure {
    FunctionSignature signature();

    /** The names and types of its columns, in order. */
    List<FunctionSignature.Parameter> columns();

    /** Whether it may change the graph. */
    boolean writes();

    /**
     * Runs it.
     *
     * @param arguments as many as the call had; not used again by the caller
     */
    ProcedureRows call(Value[] arguments, FunctionContext context);
}
