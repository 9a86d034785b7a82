package dev.kith.query.optimize;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Arithmetic;
import dev.kith.query.bound.BoundExpression.Call;
import dev.kith.query.bound.BoundExpression.Constant;
import dev.kith.query.bound.BoundExpression.Negate;
import dev.kith.query.bound.BoundExpression.PathOf;
import dev.kith.query.bound.BoundExpression.Quantifier;
import dev.kith.query.bound.BoundExpression.Reduce;
import dev.kith.query.bound.BoundExpression.ShortestPathOf;
import dev.kith.query.bound.BoundExpression.Slice;
import dev.kith.query.bound.BoundExpression.StringTest;
import dev.kith.query.bound.BoundExpression.Subquery;
import dev.kith.query.bound.BoundExpression.Subscript;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;

import java.util.Locale;
import java.util.Set;

/** Whether a predicate may be evaluated for rows that the query as written would have dropped. */
final class Safety {
    /** Functions that take whatever an entity variable or a value can be, and never fail on it. */
    private static final Set<String> TOTAL_FUNCTIONS =
            Set.of("id", "elementid", "coalesce", "type", "labels", "keys", "properties", "exists");

    private Safety() {}

    /**
     * Whether evaluating it early can do no harm: it cannot fail, or only because of a type that no
     * row of a sensible graph has, and costs about as much as it saves. Addition and multiplication
     * count as safe, since {@code r2.amount > 0.9 * r1.amount} must cut paths early.
     */
    static boolean mayComeEarly(BoundExpression expression) {
        boolean safe = switch (expression) {
            case Arithmetic arithmetic -> isSafe(arithmetic);
            case Call call ->
                TOTAL_FUNCTIONS.contains(lowerCase(call.function().signature().name()));
            case StringTest test -> test.test() != StringTest.Test.MATCHES;
            case Subscript subscript -> false;
            case Slice slice -> false;
            case Reduce reduce -> false;
            case Quantifier quantifier -> false;
            case PathOf path -> false;
            case ShortestPathOf path -> false;
            // Runs a plan for each row: later, there may be fewer.
            case Subquery subquery -> false;
            default -> true;
        };
        if (!safe) {
            return false;
        }
        for (BoundExpression operand : expression.operands()) {
            if (!mayComeEarly(operand)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is the same value however often it is evaluated for a row. */
    static boolean isRepeatable(BoundExpression expression) {
        if (expression instanceof Call call && !call.function().deterministic()) {
            return false;
        }
        for (BoundExpression operand : expression.operands()) {
            if (!isRepeatable(operand)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSafe(Arithmetic arithmetic) {
        return switch (arithmetic.operation()) {
            case ADD, SUBTRACT, MULTIPLY, CONCATENATE, POWER -> true;
            case DIVIDE, MODULO -> isNonZero(arithmetic.right());
        };
    }

    private static boolean isNonZero(BoundExpression divisor) {
        return switch (divisor) {
            case Constant constant ->
                (constant.value() instanceof IntegerValue integer && integer.value() != 0)
                        || constant.value() instanceof FloatValue;
            case Negate negate -> isNonZero(negate.operand());
            default -> false;
        };
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
