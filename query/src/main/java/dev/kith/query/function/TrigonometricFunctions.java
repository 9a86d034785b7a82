package dev.kith.query.function;

import static dev.kith.query.function.MathFunctions.number;
import static dev.kith.query.function.MathFunctions.ofNumber;
import static dev.kith.query.function.ScalarDefinition.function;

import dev.kith.value.FloatValue;

import java.util.List;

/** Angles. In radians unless it is said otherwise. */
final class TrigonometricFunctions {
    private TrigonometricFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                ofNumber("sin", "The sine of an angle.", Math::sin),
                ofNumber("cos", "The cosine of an angle.", Math::cos),
                ofNumber("tan", "The tangent of an angle.", Math::tan),
                ofNumber("cot", "The cotangent of an angle.", angle -> 1 / Math.tan(angle)),
                ofNumber("asin", "The angle of which a number is the sine.", Math::asin),
                ofNumber("acos", "The angle of which a number is the cosine.", Math::acos),
                ofNumber("atan", "The angle of which a number is the tangent.", Math::atan),
                ofNumber("sinh", "The hyperbolic sine.", Math::sinh),
                ofNumber("cosh", "The hyperbolic cosine.", Math::cosh),
                ofNumber("tanh", "The hyperbolic tangent.", Math::tanh),
                ofNumber("coth", "The hyperbolic cotangent.", angle -> 1 / Math.tanh(angle)),
                ofNumber("degrees", "An angle in degrees.", Math::toDegrees),
                ofNumber("radians", "An angle in degrees, in radians.", Math::toRadians),
                ofNumber(
                        "haversin",
                        "Half of what the cosine of an angle is short of 1.",
                        angle -> (1 - Math.cos(angle)) / 2),
                function("atan2")
                        .takes("y", ArgumentType.NUMBER)
                        .takes("x", ArgumentType.NUMBER)
                        .returns(ArgumentType.FLOAT)
                        .is("The angle at which a point is seen from the origin.")
                        .computedBy((arguments, context) -> FloatValue.of(
                                Math.atan2(number(arguments, 0), number(arguments, 1)))));
    }
}
