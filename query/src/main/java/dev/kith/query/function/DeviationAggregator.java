package dev.kith.query.function;

import dev.kith.value.FloatValue;
import dev.kith.value.NullValue;
import dev.kith.value.Value;

/** The standard deviation of the numbers, in one pass (Welford); null if there are none. */
final class DeviationAggregator implements AggregateFunction.Aggregator {
    private final FunctionSignature signature;
    private final boolean sample;
    private long count;
    private double mean;
    private double squares;

    /**
     * @param sample whether the numbers are a sample, so that the divisor is one less than their
     *     count, or the whole population
     */
    DeviationAggregator(FunctionSignature signature, boolean sample) {
        this.signature = signature;
        this.sample = sample;
    }

    @Override
    public void add(Value[] arguments) {
        if (arguments[0].isNull()) {
            return;
        }
        double value = NumberArguments.number(signature, arguments[0]).asDouble();
        count++;
        double before = value - mean;
        mean += before / count;
        squares += before * (value - mean);
    }

    @Override
    public Value result() {
        if (count == 0) {
            return NullValue.NULL;
        }
        if (count == 1) {
            return FloatValue.of(0.0);
        }
        return FloatValue.of(Math.sqrt(squares / (sample ? count - 1 : count)));
    }
}
