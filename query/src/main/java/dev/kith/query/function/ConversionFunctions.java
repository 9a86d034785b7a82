package dev.kith.query.function;

import static dev.kith.query.function.ScalarDefinition.function;

import dev.kith.value.ListValue;
import dev.kith.value.NullValue;
import dev.kith.value.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * From one type to another, three times each: strict, null for what has no conversion, and for
 * each element of a list. A string that cannot be read is null in all of them. Parameters are of
 * any type, since openCypher finds a wrong one when the function runs.
 */
final class ConversionFunctions {
    private ConversionFunctions() {}

    static List<ScalarFunction> all() {
        var functions = new ArrayList<ScalarFunction>();
        functions.add(strict("toInteger", ArgumentType.INTEGER, Conversions::toInteger));
        addLenient(functions, "toInteger", ArgumentType.INTEGER, Conversions::toIntegerOrNull);
        addFamily(functions, "toFloat", ArgumentType.FLOAT, Conversions::toFloat);
        addFamily(functions, "toString", ArgumentType.STRING, Conversions::toText);
        addFamily(functions, "toBoolean", ArgumentType.BOOLEAN, Conversions::toBoolean);
        return functions;
    }

    /**
     * Adds the three.
     *
     * @param conversion absent for a value of a type that has no conversion
     */
    private static void addFamily(
            List<ScalarFunction> functions,
            String name,
            ArgumentType type,
            Function<Value, Optional<Value>> conversion) {
        functions.add(strict(name, type, conversion));
        addLenient(functions, name, type, conversion);
    }

    private static ScalarFunction strict(
            String name, ArgumentType type, Function<Value, Optional<Value>> conversion) {
        return function(name)
                .takes("value", ArgumentType.ANY)
                .returns(type)
                .is("A value as %s; null for a string that is not one.".formatted(type.phrase()))
                .computedBy((arguments, context) -> conversion
                        .apply(arguments[0])
                        .orElseThrow(() -> FunctionErrors.wrongType("%s() cannot convert %s"
                                .formatted(name, FunctionErrors.describe(arguments[0])))));
    }

    private static void addLenient(
            List<ScalarFunction> functions,
            String name,
            ArgumentType type,
            Function<Value, Optional<Value>> conversion) {
        functions.add(function(name + "OrNull")
                .takes("value", ArgumentType.ANY)
                .returns(type)
                .is("A value as %s; null if it cannot be one.".formatted(type.phrase()))
                .computedBy((arguments, context) ->
                        conversion.apply(arguments[0]).orElse(NullValue.NULL)));
        functions.add(function(name + "List")
                .takes("list", ArgumentType.LIST)
                .returns(ArgumentType.LIST)
                .is("A list with each element as %s, or null.".formatted(type.phrase()))
                .computedBy((arguments, context) ->
                        convertAll((ListValue) arguments[0], conversion, context)));
    }

    private static Value convertAll(
            ListValue list, Function<Value, Optional<Value>> conversion, FunctionContext context) {
        var converted = new GrowingList(context);
        for (Value element : list.elements()) {
            converted.add(
                    element.isNull() ? element : conversion.apply(element).orElse(NullValue.NULL));
        }
        return converted.toValue();
    }
}
