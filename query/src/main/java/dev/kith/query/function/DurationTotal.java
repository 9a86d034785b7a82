package dev.kith.query.function;

import dev.kith.query.function.temporal.TemporalArithmetic;
import dev.kith.value.DurationValue;
import dev.kith.value.IntegerValue;

/** Durations added up, for aggregates that take numbers or durations, but not both. */
final class DurationTotal {
    private final FunctionSignature signature;
    private DurationValue sum = DurationValue.ZERO;
    private long count;

    DurationTotal(FunctionSignature signature) {
        this.signature = signature;
    }

    void add(DurationValue duration) {
        sum = TemporalArithmetic.plus(sum, duration);
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    DurationValue sum() {
        return sum;
    }

    /** Of at least one. */
    DurationValue mean() {
        return TemporalArithmetic.dividedBy(sum, IntegerValue.of(count));
    }

    /**
     * Fails if there are both.
     *
     * @param hasNumbers whether numbers have been given to the aggregate
     */
    void refuseBeside(boolean hasNumbers) {
        if (hasNumbers && count > 0) {
            throw FunctionErrors.wrongType(
                    "%s() takes numbers or durations, not both".formatted(signature.name()));
        }
    }
}
