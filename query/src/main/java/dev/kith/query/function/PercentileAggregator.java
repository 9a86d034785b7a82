package dev.kith.query.function;

import dev.kith.value.FloatValue;
import dev.kith.value.NullValue;
import dev.kith.value.NumberValue;
import dev.kith.value.Value;
import dev.kith.value.ValueOrder;

import java.util.ArrayList;
import java.util.List;

/**
 * The value below which the given share of the numbers lies: one of them, or between two of them.
 * Null without any number.
 */
final class PercentileAggregator implements AggregateFunction.Aggregator {
    private final FunctionSignature signature;
    private final boolean continuous;
    private final FunctionContext context;
    private final List<NumberValue> numbers = new ArrayList<>();
    private double share;

    PercentileAggregator(FunctionSignature signature, boolean continuous, FunctionContext context) {
        this.signature = signature;
        this.continuous = continuous;
        this.context = context;
    }

    @Override
    public void add(Value[] arguments) {
        if (arguments[0].isNull()) {
            return;
        }
        if (!(arguments[1] instanceof NumberValue given)) {
            throw FunctionErrors.argumentType(signature, 1, arguments[1]);
        }
        share = given.asDouble();
        if (!(share >= 0 && share <= 1)) {
            throw FunctionErrors.outOfRange("%s() takes a percentile from 0.0 to 1.0, not %s"
                    .formatted(signature.name(), given));
        }
        ValueSizes.checkList(numbers.size() + 1L, context);
        numbers.add(NumberArguments.number(signature, arguments[0]));
    }

    @Override
    public Value result() {
        if (numbers.isEmpty()) {
            return NullValue.NULL;
        }
        numbers.sort(ValueOrder.ASCENDING);
        return continuous ? between() : oneOf();
    }

    private Value oneOf() {
        int rank = (int) Math.ceil(share * numbers.size());
        return numbers.get(Math.max(0, rank - 1));
    }

    private Value between() {
        double place = share * (numbers.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        double low = numbers.get(below).asDouble();
        if (below == above) {
            return FloatValue.of(low);
        }
        double high = numbers.get(above).asDouble();
        return FloatValue.of(low * (above - place) + high * (place - below));
    }
}
