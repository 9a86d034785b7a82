package dev.kith.query.function;

import dev.kith.value.IntegerValue;
import dev.kith.value.Value;

/** Counts rows; given an argument, those in which it is not null. */
final class CountAggregator implements AggregateFunction.Aggregator {
    private long count;

    @Override
    public void add(Value[] arguments) {
        if (arguments.length == 0 || !arguments[0].isNull()) {
            count++;
        }
    }

    @Override
    public void addInteger(long value) {
        count++;
    }

    @Override
    public Value result() {
        return IntegerValue.of(count);
    }
}
