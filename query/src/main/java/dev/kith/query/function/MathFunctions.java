package dev.kith.query.function;

import static dev.kith.query.function.ScalarDefinition.function;

import dev.kith.value.BooleanValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.NumberValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleUnaryOperator;

/** Numbers. */
final class MathFunctions {
    private MathFunctions() {}

    static List<ScalarFunction> all() {
        var functions = new ArrayList<ScalarFunction>();
        functions.add(function("abs")
                .takes("number", ArgumentType.NUMBER)
                .returns(ArgumentType.NUMBER)
                .is("A number without its sign.")
                .computedBy((arguments, context) -> absolute((NumberValue) arguments[0])));
        functions.add(function("sign")
                .takes("number", ArgumentType.NUMBER)
                .returns(ArgumentType.INTEGER)
                .is("-1, 0 or 1 as a number is negative, zero or positive.")
                .computedBy(
                        (arguments, context) -> IntegerValue.of(sign((NumberValue) arguments[0]))));
        functions.add(function("isNaN")
                .takes("number", ArgumentType.NUMBER)
                .returns(ArgumentType.BOOLEAN)
                .is("Whether a number is not a number.")
                .computedBy((arguments, context) ->
                        BooleanValue.of(Double.isNaN(number(arguments, 0)))));
        functions.add(function("round")
                .takes("number", ArgumentType.NUMBER)
                .mayTake("precision", ArgumentType.INTEGER)
                .mayTake("mode", ArgumentType.STRING)
                .returns(ArgumentType.FLOAT)
                .is("The nearest number with so many decimal places (0 if not given).")
                .computedBy((arguments, context) -> FloatValue.of(round(arguments))));
        functions.add(function("rand")
                .returns(ArgumentType.FLOAT)
                .notDeterministic()
                .is("A random number from 0 to 1, without 1.")
                .computedBy((arguments, context) ->
                        FloatValue.of(ThreadLocalRandom.current().nextDouble())));
        functions.add(ofNumber("ceil", "The least whole number that is not below.", Math::ceil));
        functions.add(ofNumber("ceiling", "The least whole number that is not below.", Math::ceil));
        functions.add(
                ofNumber("floor", "The greatest whole number that is not above.", Math::floor));
        functions.add(ofNumber("sqrt", "The square root.", Math::sqrt));
        functions.add(ofNumber("exp", "e to the power of a number.", Math::exp));
        functions.add(ofNumber("log", "The natural logarithm.", Math::log));
        functions.add(ofNumber("ln", "The natural logarithm.", Math::log));
        functions.add(ofNumber("log10", "The logarithm to the base 10.", Math::log10));
        functions.add(constant("e", "Euler's number.", Math.E));
        functions.add(constant("pi", "The circumference of a circle of diameter 1.", Math.PI));
        functions.addAll(TrigonometricFunctions.all());
        return functions;
    }

    /** A function from floats to floats. */
    static ScalarFunction ofNumber(String name, String sentence, DoubleUnaryOperator operator) {
        return function(name)
                .takes("number", ArgumentType.NUMBER)
                .returns(ArgumentType.FLOAT)
                .is(sentence)
                .computedBy((arguments, context) ->
                        FloatValue.of(operator.applyAsDouble(number(arguments, 0))));
    }

    static double number(Value[] arguments, int index) {
        return ((NumberValue) arguments[index]).asDouble();
    }

    private static ScalarFunction constant(String name, String sentence, double value) {
        return function(name)
                .returns(ArgumentType.FLOAT)
                .is(sentence)
                .computedBy((arguments, context) -> FloatValue.of(value));
    }

    private static Value absolute(NumberValue number) {
        return switch (number) {
            case IntegerValue integer -> {
                if (integer.value() == Long.MIN_VALUE) {
                    throw FunctionErrors.integerOverflow("abs(%d)".formatted(integer.value()));
                }
                yield IntegerValue.of(Math.abs(integer.value()));
            }
            case FloatValue floating -> FloatValue.of(Math.abs(floating.value()));
        };
    }

    private static long sign(NumberValue number) {
        return switch (number) {
            case IntegerValue integer -> Long.signum(integer.value());
            case FloatValue floating -> (long) Math.signum(floating.value());
        };
    }

    private static double round(Value[] arguments) {
        double number = number(arguments, 0);
        if (arguments.length == 1) {
            return Rounding.halfUp(number);
        }
        long precision = ((IntegerValue) arguments[1]).value();
        if (precision == 0 && arguments.length == 2) {
            return Rounding.halfUp(number);
        }
        return arguments.length == 2
                ? Rounding.to(number, precision, "HALF_UP")
                : Rounding.to(number, precision, ((StringValue) arguments[2]).value());
    }
}
