package dev.kith.query.function;

import static dev.kith.query.function.ScalarDefinition.function;

import dev.kith.value.BooleanValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.NullValue;
import dev.kith.value.StringValue;
import dev.kith.value.Truth;
import dev.kith.value.Value;
import dev.kith.value.ValueEquality;

import java.util.List;
import java.util.UUID;

/** Functions of any value, and of none. */
final class GeneralFunctions {
    private GeneralFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                function("coalesce")
                        .takes("value", ArgumentType.ANY)
                        .andMore()
                        .seesNull()
                        .is("The first value that is not null.")
                        .computedBy((arguments, context) -> coalesce(arguments)),
                function("nullIf")
                        .takes("value", ArgumentType.ANY)
                        .takes("other", ArgumentType.ANY)
                        .seesNull()
                        .is("A value, or null if it equals another.")
                        .computedBy((arguments, context) ->
                                ValueEquality.equal(arguments[0], arguments[1]) == Truth.TRUE
                                        ? NullValue.NULL
                                        : arguments[0]),
                function("exists")
                        .takes("value", ArgumentType.ANY)
                        .returns(ArgumentType.BOOLEAN)
                        .seesNull()
                        .is("Whether a value is not null; IS NOT NULL says the same.")
                        .computedBy(
                                (arguments, context) -> BooleanValue.of(!arguments[0].isNull())),
                function("valueType")
                        .takes("value", ArgumentType.ANY)
                        .returns(ArgumentType.STRING)
                        .seesNull()
                        .is("The name of the narrowest type that a value has.")
                        .computedBy((arguments, context) ->
                                StringValue.of(ValueTypeNames.of(arguments[0]))),
                function("timestamp")
                        .returns(ArgumentType.INTEGER)
                        .notDeterministic()
                        .is("The milliseconds since 1970 at which the statement started.")
                        .computedBy((arguments, context) ->
                                IntegerValue.of(context.statementStart().toEpochMilli())),
                function("randomUUID")
                        .returns(ArgumentType.STRING)
                        .notDeterministic()
                        .is("A random identifier that no other call gives.")
                        .computedBy((arguments, context) ->
                                StringValue.of(UUID.randomUUID().toString())));
    }

    private static Value coalesce(Value[] arguments) {
        for (Value argument : arguments) {
            if (!argument.isNull()) {
                return argument;
            }
        }
        return NullValue.NULL;
    }
}
