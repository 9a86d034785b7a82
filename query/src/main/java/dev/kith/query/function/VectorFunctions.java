package dev.kith.query.function;

import static dev.kith.query.function.ScalarDefinition.function;

import dev.kith.value.FloatValue;
import dev.kith.value.ListValue;
import dev.kith.value.NumberValue;
import dev.kith.value.Value;

import java.util.List;

/** How alike two vectors are, from 0 to 1, as vector indexes of other engines score them. */
final class VectorFunctions {
    private VectorFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                function("vector.similarity.cosine")
                        .takes("a", ArgumentType.LIST)
                        .takes("b", ArgumentType.LIST)
                        .returns(ArgumentType.FLOAT)
                        .is("How alike the directions of two vectors are: 1 the same, 0 opposite.")
                        .computedBy((arguments, context) ->
                                cosine(vector(arguments[0]), vector(arguments[1]))),
                function("vector.similarity.euclidean")
                        .takes("a", ArgumentType.LIST)
                        .takes("b", ArgumentType.LIST)
                        .returns(ArgumentType.FLOAT)
                        .is("How near two vectors are: 1 the same, towards 0 the further apart.")
                        .computedBy((arguments, context) ->
                                euclidean(vector(arguments[0]), vector(arguments[1]))));
    }

    private static Value cosine(double[] a, double[] b) {
        requireSameLength(a, b);
        double product = 0;
        double squareOfA = 0;
        double squareOfB = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
            squareOfA += a[i] * a[i];
            squareOfB += b[i] * b[i];
        }
        if (squareOfA == 0 || squareOfB == 0) {
            throw FunctionErrors.invalidArgument("a vector of zeros has no direction");
        }
        return new FloatValue((1 + product / Math.sqrt(squareOfA * squareOfB)) / 2);
    }

    private static Value euclidean(double[] a, double[] b) {
        requireSameLength(a, b);
        double square = 0;
        for (int i = 0; i < a.length; i++) {
            square += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return new FloatValue(1 / (1 + square));
    }

    private static void requireSameLength(double[] a, double[] b) {
        if (a.length != b.length || a.length == 0) {
            throw FunctionErrors.invalidArgument(
                    "vectors are compared that have as many numbers, not %d and %d"
                            .formatted(a.length, b.length));
        }
    }

    private static double[] vector(Value value) {
        List<Value> elements = ((ListValue) value).elements();
        var vector = new double[elements.size()];
        for (int i = 0; i < vector.length; i++) {
            if (!(elements.get(i) instanceof NumberValue number)) {
                throw FunctionErrors.wrongType("a vector is a list of numbers, not one with "
                        + FunctionErrors.describe(elements.get(i)));
            }
            vector[i] = number.asDouble();
        }
        return vector;
    }
}
