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
    private long integers;
    private boolean hasNumbers;
    private boolean hasFloats;
    private boolean overflown;

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

    /** Integers that no longer fit are summed as floats: fine if a float comes, else an error. */
    @Override
    public void addInteger(long value) {
        hasNumbers = true;
        long sum = integers + value;
        if (((integers ^ sum) & (value ^ sum)) < 0) {
            overflown = true;
            floats.add((double) integers);
            sum = value;
        }
        integers = sum;
    }

    @Override
    public Value result() {
        durations.refuseBeside(hasNumbers);
        if (!durations.isEmpty()) {
            return durations.sum();
        }
        if (!hasFloats) {
            if (overflown) {
                throw FunctionErrors.integerOverflow("the sum");
            }
            return IntegerValue.of(integers);
        }
        var total = new NumberSum();
        total.add(floats.value());
        total.add((double) integers);
        return FloatValue.of(total.value());
    }
}
