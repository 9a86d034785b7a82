package dev.kith.query.function;

import dev.kith.value.Value;

/** Gathers the values that are not null. */
final class CollectAggregator implements AggregateFunction.Aggregator {
    private final GrowingList values;

    CollectAggregator(FunctionContext context) {
        this.values = new GrowingList(context);
    }

    @Override
    public void add(Value[] arguments) {
        if (!arguments[0].isNull()) {
            values.add(arguments[0]);
        }
    }

    @Override
    public Value result() {
        return values.toValue();
    }
}
