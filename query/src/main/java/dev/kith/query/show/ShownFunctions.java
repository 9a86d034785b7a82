package dev.kith.query.show;

import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.FunctionListing;
import dev.kith.query.function.FunctionRegistry;
import dev.kith.query.function.FunctionSignature.Parameter;
import dev.kith.query.function.SignatureText;
import dev.kith.value.BooleanValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.util.List;
import java.util.function.Predicate;

/** {@code SHOW FUNCTIONS}: those that a statement may call, in order of name. */
public final class ShownFunctions {
    private static final List<Parameter> COLUMNS = List.of(
            new Parameter("name", ArgumentType.STRING),
            new Parameter("category", ArgumentType.STRING),
            new Parameter("description", ArgumentType.STRING),
            new Parameter("signature", ArgumentType.STRING),
            new Parameter("isBuiltIn", ArgumentType.BOOLEAN),
            new Parameter("argumentDescription", ArgumentType.LIST),
            new Parameter("returnDescription", ArgumentType.STRING),
            new Parameter("aggregating", ArgumentType.BOOLEAN));
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
        return new ShownTable(
                command,
                COLUMNS,
                BRIEF,
                context -> registry.functions().stream()
                        .filter(wanted)
                        .map(ShownFunctions::row)
                        .toList());
    }

    private static Value[] row(FunctionListing listing) {
        return new Value[] {
            StringValue.of(listing.signature().name()),
            StringValue.of(listing.category()),
            StringValue.of(listing.signature().description()),
            StringValue.of(SignatureText.of(listing.signature())),
            BooleanValue.of(listing.builtIn()),
            ParameterTable.ofArguments(listing.signature()),
            StringValue.of(listing.signature().returns().typeName()),
            BooleanValue.of(listing.aggregating())
        };
    }
}
