package dev.kith.query.function;

import dev.kith.value.ListValue;
import dev.kith.value.Value;

import java.util.ArrayList;
import java.util.List;

/** Gathers the values that are not null. */
final class CollectAggregator implements AggregateFunction.Aggregator {
    private final List<Value> values = new ArrayList<>();

    @Override
    public void add(Value[] arguments) {
        if (!arguments[0].isNull()) {
            ValueLimits.checkListLength(values.size() + 1L);
            values.add(arguments[0]);
        }
    }

    @Override
    public Value result() {
        return new ListValue(values);
    }
}
