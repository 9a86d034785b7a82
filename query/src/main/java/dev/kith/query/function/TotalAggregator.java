package dev.kith.query.function;

import dev.kith.value.DurationValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.Value;

/**
 * Adds up the numbers or the durations of a group; both together are an error. Integers and floats
 * are added apart, each without a loss.
 */
abstract class TotalAggregator implements AggregateFunction.Aggregator {
    private final FunctionSignature signature;
    final DurationTotal durations;
    final IntegerSum integers = new IntegerSum();
    final NumberSum floats = new NumberSum();

    TotalAggregator(FunctionSignature signature) {
        this.signature = signature;
        this.durations = new DurationTotal(signature);
    }

    @Override
    public final void add(Value[] arguments) {
        Value value = arguments[0];
        if (value instanceof IntegerValue integer) {
            addInteger(integer.value());
        } else if (value instanceof FloatValue floating) {
            addFloat(floating.value());
        } else if (value instanceof DurationValue duration) {
            durations.add(duration);
        } else if (!value.isNull()) {
            throw FunctionErrors.argumentType(signature, 0, value);
        }
    }

    @Override
    public abstract void addInteger(long value);

    abstract void addFloat(double value);
}
