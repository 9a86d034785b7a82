package dev.kith.query.function;

import dev.kith.value.IntegerValue;
import dev.kith.value.NullValue;
import dev.kith.value.Value;
import dev.kith.value.ValueOrder;

/** The least or the greatest value, in the order of ORDER BY and without the nulls. */
final class ExtremeAggregator implements AggregateFunction.Aggregator {
    private final boolean greatest;
    private Value extreme = NullValue.NULL;

    ExtremeAggregator(boolean greatest) {
        this.greatest = greatest;
    }

    @Override
    public void add(Value[] arguments) {
        Value value = arguments[0];
        if (!value.isNull() && (extreme.isNull() || isBetter(value))) {
            extreme = value;
        }
    }

    @Override
    public void addInteger(long value) {
        if (extreme instanceof IntegerValue known) {
            if (greatest ? value > known.value() : value < known.value()) {
                extreme = IntegerValue.of(value);
            }
        } else {
            add(new Value[] {IntegerValue.of(value)});
        }
    }

    @Override
    public Value result() {
        return extreme;
    }

    private boolean isBetter(Value value) {
        int comparison = ValueOrder.ASCENDING.compare(value, extreme);
        return greatest ? comparison > 0 : comparison < 0;
    }
}
