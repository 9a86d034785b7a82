package dev.kith.query.function;

import dev.kith.value.DurationValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.Value;

/**
 * The sum of the numbers: an integer if all are, else a float; or that of the durations. Zero without
 * any.
 */
final class SumAggregator implements AggregateFunction.Aggregator {
    private final FunctionSignature signature;
    private final NumberSum floats = new NumberSum();
    private final DurationTotal durations;
    private final IntegerSum integers = new IntegerSum();
    private boolean hasNumbers;
    private boolean hasFloats;

    SumAggregator(FunctionSignature signature) {
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
                hasNumbers = true;
                hasFloats = true;
                floats.add(floating.value());
            }
        }
    }

    @Override
    public void addInteger(long value) {
        hasNumbers = true;
        integers.add(value);
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
