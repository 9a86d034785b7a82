package dev.kith.query.function;

import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.Value;

/**
 * The sum of the numbers: an integer if all are, else a float; or that of the durations. Zero without
 * any.
 */
final class SumAggregator extends TotalAggregator {
    private boolean hasNumbers;
    private boolean hasFloats;

    SumAggregator(FunctionSignature signature) {
        super(signature);
    }

    @Override
    public void addInteger(long value) {
        hasNumbers = true;
        integers.add(value);
    }

    @Override
    void addFloat(double value) {
        hasNumbers = true;
        hasFloats = true;
        floats.add(value);
    }

    /** Integers of which the sum does not fit are fine if there is a float, else an error. */
    @Override
    public Value result() {
        durations.refuseBeside(hasNumbers);
        if (!durations.isEmpty()) {
            return durations.sum();
        }
        if (!hasFloats) {
            if (!integers.fits()) {
                throw FunctionErrors.integerOverflow("the sum");
            }
            return IntegerValue.of(integers.value());
        }
        var total = new NumberSum();
        total.add(floats.value());
        total.add(integers.toDouble());
        return FloatValue.of(total.value());
    }
}
