package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.store.IndexRange;
import dev.kith.store.IndexRange.Bound;
import dev.kith.store.IndexRange.Condition;
import dev.kith.value.FloatValue;
import dev.kith.value.ListValue;
import dev.kith.value.MapValue;
import dev.kith.value.NumberValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ranges of an index that hold what a row asks for. Nothing is equal to null. */
final class IndexRanges {
    private final SeekValues seek;

    IndexRanges(SeekValues seek) {
        this.seek = seek;
    }

    /** Disjoint ranges; none if nothing can be found. */
    List<IndexRange> of(RowBatch batch, int row) {
        return switch (seek) {
            case SeekValues.Equal equal -> equal(equal, batch, row);
            case SeekValues.AnyOf any -> anyOf(any.list().evaluate(batch, row));
            case SeekValues.Between between -> between(between, batch, row);
            case SeekValues.Prefix prefix ->
                prefix.prefix().evaluate(batch, row) instanceof StringValue string
                        ? on(new Condition.Prefix(string.value()))
                        : List.of();
        };
    }

    /** Whether a range has a value of a type that an index does not hold. */
    static boolean isBeyondIndexes(IndexRange range) {
        for (Value value : range.equal()) {
            if (isBeyondIndexes(value)) {
                return true;
            }
        }
        return range.next().orElse(null) instanceof Condition.Between between
                && (between.lower().map(it -> isBeyondIndexes(it.value())).orElse(false)
                        || between.upper()
                                .map(it -> isBeyondIndexes(it.value()))
                                .orElse(false));
    }

    private static boolean isBeyondIndexes(Value value) {
        return value instanceof ListValue || value instanceof MapValue;
    }

    private static List<IndexRange> equal(SeekValues.Equal equal, RowBatch batch, int row) {
        Value[] values = new Value[equal.values().length];
        for (int k = 0; k < values.length; k++) {
            values[k] = equal.values()[k].evaluate(batch, row);
            if (values[k].isNull()) {
                return List.of();
            }
        }
        return List.of(IndexRange.equal(values));
    }

    /** What is no list is the one value looked for, as it is to {@code IN} without an index. */
    private static List<IndexRange> anyOf(Value value) {
        if (value.isNull()) {
            return List.of();
        }
        if (!(value instanceof ListValue list)) {
            return List.of(IndexRange.equal(value));
        }
        Set<Value> distinct = new LinkedHashSet<>(list.elements());
        List<IndexRange> ranges = new ArrayList<>(distinct.size());
        for (Value element : distinct) {
            if (!element.isNull()) {
                ranges.add(IndexRange.equal(element));
            }
        }
        return ranges;
    }

    private static List<IndexRange> between(SeekValues.Between between, RowBatch batch, int row) {
        Optional<Bound> lower = between.lower().map(it -> bound(it, batch, row));
        Optional<Bound> upper = between.upper().map(it -> bound(it, batch, row));
        boolean empty = lower.map(it -> isNothing(it.value())).orElse(false)
                || upper.map(it -> isNothing(it.value())).orElse(false);
        if (empty || !comparable(lower, upper)) {
            return List.of();
        }
        return on(new Condition.Between(lower, upper));
    }

    /** Whether no comparison with the value is true. */
    private static boolean isNothing(Value value) {
        return value.isNull()
                || (value instanceof FloatValue number && Double.isNaN(number.value()));
    }

    /** Whether values can be on the right side of both bounds: these are then of one type. */
    private static boolean comparable(Optional<Bound> lower, Optional<Bound> upper) {
        if (lower.isEmpty() || upper.isEmpty()) {
            return true;
        }
        Value from = lower.get().value();
        Value to = upper.get().value();
        return from.getClass() == to.getClass()
                || (from instanceof NumberValue && to instanceof NumberValue);
    }

    private static Bound bound(SeekValues.Bound bound, RowBatch batch, int row) {
        return new Bound(bound.value().evaluate(batch, row), bound.inclusive());
    }

    private static List<IndexRange> on(Condition condition) {
        return List.of(new IndexRange(List.of(), Optional.of(condition)));
    }
}
