package dev.kith.query.function;

import dev.kith.value.DurationValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.NullValue;
import dev.kith.value.Value;

/**
 * The mean of the numbers, a float; null without any. Integers are summed exactly; where
 * the sum of floats is beyond the largest float the running mean is not. Or the mean of the durations.
 */
final class AverageAggregator implements AggregateFunction.Aggregator {
    private final FunctionSignature signature;
    private final NumberSum floats = new NumberSum();
    private final DurationTotal durations;
    private final IntegerSum integers = new IntegerSum();
    private long count;
    private double runningMean;

    AverageAggregator(FunctionSignature signature) {
        this.signature = signature;
        this.durations = new DurationTotal(signature);
    }

    @Override
    public void add(Value[] arguments) {
        Value value = arguments[0];
        if (value.isNull()) {
            return;
        }
        if (value instanceof DurationValue duration) {
            durations.add(duration);
            return;
        }
        switch (NumberArguments.number(signature, value)) {
            case IntegerValue integer -> addInteger(integer.value());
            case FloatValue floating -> {
                floats.add(floating.value());
                count(floating.value());
            }
        }
    }

    @Override
    public void addInteger(long value) {
        integers.add(value);
        count((double) value);
    }

    @Override
    public Value result() {
        durations.refuseBeside(count > 0);
        if (!durations.isEmpty()) {
            return durations.mean();
        }
        if (count == 0) {
            return NullValue.NULL;
        }
        double sum = floats.value() + integers.toDouble();
        return FloatValue.of(Double.isFinite(sum) ? sum / count : runningMean);
    }

    private void count(double value) {
        count++;
        runningMean += value / count - runningMean / count;
    }
}
