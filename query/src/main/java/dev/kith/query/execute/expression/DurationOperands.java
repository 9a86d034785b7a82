package dev.kith.query.execute.expression;

import dev.kith.query.function.temporal.TemporalArithmetic;
import dev.kith.value.DurationValue;
import dev.kith.value.NumberValue;
import dev.kith.value.TemporalValue;
import dev.kith.value.Value;

/**
 * The arithmetic of durations: added to dates and times and to one another, multiplied and divided
 * by numbers.
 */
final class DurationOperands {
    private DurationOperands() {}

    /** Whether the operator is one of durations for such operands. */
    static boolean takes(Arithmetic operator, Value left, Value right) {
        return switch (operator) {
            case ADD -> isSum(left, right) || isSum(right, left);
            case SUBTRACT -> isSum(left, right);
            case MULTIPLY -> isProduct(left, right) || isProduct(right, left);
            case DIVIDE -> isProduct(left, right);
            case MODULO, POWER, CONCATENATE -> false;
        };
    }

    /** Only for operands that {@link #takes} admits. */
    static Value apply(Arithmetic operator, Value left, Value right) {
        return switch (operator) {
            case ADD ->
                left instanceof DurationValue duration
                        ? sum(right, duration)
                        : sum(left, (DurationValue) right);
            case SUBTRACT -> difference(left, (DurationValue) right);
            case MULTIPLY ->
                left instanceof DurationValue duration
                        ? TemporalArithmetic.times(duration, (NumberValue) right)
                        : TemporalArithmetic.times((DurationValue) right, (NumberValue) left);
            case DIVIDE -> TemporalArithmetic.dividedBy((DurationValue) left, (NumberValue) right);
            case MODULO, POWER, CONCATENATE ->
                throw new IllegalStateException(operator + " is not of durations");
        };
    }

    private static boolean isSum(Value left, Value right) {
        return right instanceof DurationValue
                && (left instanceof TemporalValue || left instanceof DurationValue);
    }

    private static boolean isProduct(Value left, Value right) {
        return left instanceof DurationValue && right instanceof NumberValue;
    }

    private static Value sum(Value to, DurationValue duration) {
        return to instanceof TemporalValue moment
                ? TemporalArithmetic.plus(moment, duration)
                : TemporalArithmetic.plus((DurationValue) to, duration);
    }

    private static Value difference(Value from, DurationValue duration) {
        return from instanceof TemporalValue moment
                ? TemporalArithmetic.minus(moment, duration)
                : TemporalArithmetic.minus((DurationValue) from, duration);
    }
}
