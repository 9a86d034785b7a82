package dev.kith.query.show;

import static dev.kith.query.show.ShownColumn.flag;
import static dev.kith.query.show.ShownColumn.text;

import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.FunctionListing;
import dev.kith.query.function.FunctionRegistry;
import dev.kith.query.function.SignatureText;

import java.util.List;
import java.util.function.Predicate;

/** {@code SHOW FUNCTIONS}: those that a statement may call, in order of name. */
public final class ShownFunctions {
    private static final List<ShownColumn<FunctionListing>> COLUMNS = List.of(
            text("name", it -> it.signature().name()),
            text("category", FunctionListing::category),
            text("description", it -> it.signature().description()),
            text("signature", it -> SignatureText.of(it.signature())),
            flag("isBuiltIn", FunctionListing::builtIn),
            ShownColumn.of(
                    "argumentDescription",
                    ArgumentType.LIST,
                    it -> ParameterTable.ofArguments(it.signature())),
            text("returnDescription", it -> it.signature().returns().typeName()),
            flag("aggregating", FunctionListing::aggregating));
    private static final int BRIEF = 3;

    private ShownFunctions() {}

    public static ShownTable all(FunctionRegistry registry) {
        return of("SHOW FUNCTIONS", registry, listing -> true);
    }

    public static ShownTable builtIn(FunctionRegistry registry) {
        return of("SHOW BUILT IN FUNCTIONS", registry, FunctionListing::builtIn);
    }

    public static ShownTable userDefined(FunctionRegistry registry) {
        return of("SHOW USER DEFINED FUNCTIONS", registry, listing -> !listing.builtIn());
    }

    private static ShownTable of(
            String command, FunctionRegistry registry, Predicate<FunctionListing> wanted) {
        return ShownTable.of(
                command,
                COLUMNS,
                BRIEF,
                context -> registry.functions().stream().filter(wanted));
    }
}
