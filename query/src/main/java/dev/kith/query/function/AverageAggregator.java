package dev.kith.query.function;

import dev.kith.value.FloatValue;
import dev.kith.value.NullValue;
import dev.kith.value.Value;

/**
 * The mean of the numbers, a float; null without any. Integers are summed exactly; where
 * the sum of floats is beyond the largest float the running mean is not. Or the mean of the durations.
 */
final class AverageAggregator extends TotalAggregator {
    private long count;
    private double runningMean;

    AverageAggregator(FunctionSignature signature) {
        super(signature);
    }

    @Override
    public void addInteger(long value) {
        integers.add(value);
        count((double) value);
    }

    @Override
    void addFloat(double value) {
        floats.add(value);
        count(value);
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
