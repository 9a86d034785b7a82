package dev.kith.memory;

import dev.kith.store.IndexDescriptor;
import dev.kith.store.IndexRange;
import dev.kith.store.IndexRange.Bound;
import dev.kith.store.IndexRange.Condition;
import dev.kith.value.BooleanValue;
import dev.kith.value.DurationValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.PointValue;
import dev.kith.value.StringValue;
import dev.kith.value.TemporalValue;
import dev.kith.value.Truth;
import dev.kith.value.Value;
import dev.kith.value.ValueComparison;
import dev.kith.value.ValueOrder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * An index as it is at one moment.
 *
 * @param distinct the number of different values
 */
record MemoryIndex(IndexDescriptor descriptor, SortedTree<Entry, Boolean> entries, int distinct) {
    /** A node under its values. Fewer values stand before more that begin with them. */
    record Entry(List<Value> values, long nodeId) {
        static final Comparator<Entry> ORDER = Comparator.comparing(Entry::values, Entry::compare)
                .thenComparingLong(Entry::nodeId);

        static Entry first(List<Value> values) {
            return new Entry(values, Long.MIN_VALUE);
        }

        private static int compare(List<Value> left, List<Value> right) {
            int shared = Math.min(left.size(), right.size());
            for (int i = 0; i < shared; i++) {
                int comparison = ValueOrder.ASCENDING.compare(left.get(i), right.get(i));
                if (comparison != 0) {
                    return comparison;
                }
            }
            return Integer.compare(left.size(), right.size());
        }
    }

    /** Two nodes with the same values. */
    record Duplicate(List<Value> values, long nodeId, long otherId) {}

    static MemoryIndex empty(IndexDescriptor descriptor) {
        return new MemoryIndex(descriptor, new SortedTree<>(Entry.ORDER), 0);
    }

    /** Moves a node from where it was to where it is; either may be nowhere. */
    MemoryIndex move(long nodeId, NodeRecord before, NodeRecord after) {
        Optional<List<Value>> from = valuesOf(before);
        Optional<List<Value>> to = valuesOf(after);
        if (from.equals(to)) {
            return this;
        }
        MemoryIndex without = from.map(values -> remove(nodeId, values)).orElse(this);
        return to.map(values -> without.add(nodeId, values)).orElse(without);
    }

    /** The values that a node has in this index, if it belongs there. */
    private Optional<List<Value>> valuesOf(NodeRecord node) {
        if (!node.hasLabel(descriptor.label())) {
            return Optional.empty();
        }
        var values = new ArrayList<Value>();
        for (int key : descriptor.keys()) {
            Value value = node.property(key);
            if (!isOrdered(value)) {
                return Optional.empty();
            }
            values.add(value);
        }
        return Optional.of(List.copyOf(values));
    }

    private static boolean isOrdered(Value value) {
        return value instanceof StringValue
                || value instanceof BooleanValue
                || value instanceof IntegerValue
                || value instanceof TemporalValue
                || value instanceof DurationValue
                || value instanceof PointValue
                || (value instanceof FloatValue floating && !Double.isNaN(floating.value()));
    }

    private MemoryIndex add(long nodeId, List<Value> values) {
        return new MemoryIndex(
                descriptor,
                entries.put(new Entry(values, nodeId), true),
                holds(values) ? distinct : distinct + 1);
    }

    private MemoryIndex remove(long nodeId, List<Value> values) {
        var without =
                new MemoryIndex(descriptor, entries.remove(new Entry(values, nodeId)), distinct);
        return without.holds(values)
                ? without
                : new MemoryIndex(descriptor, without.entries, distinct - 1);
    }

    private boolean holds(List<Value> values) {
        Iterator<SortedTree.Entry<Entry, Boolean>> from = entries.from(Entry.first(values));
        return from.hasNext() && from.next().key().values().equals(values);
    }

    /** The first two nodes that have the same values. */
    Optional<Duplicate> duplicate() {
        if (distinct == entries.size()) {
            return Optional.empty();
        }
        Iterator<SortedTree.Entry<Entry, Boolean>> all = entries.all();
        Entry last = all.next().key();
        while (all.hasNext()) {
            Entry entry = all.next().key();
            if (entry.values().equals(last.values())) {
                return Optional.of(new Duplicate(last.values(), last.nodeId(), entry.nodeId()));
            }
            last = entry;
        }
        throw new AssertionError("the number of different values is wrong");
    }

    /** The nodes in a range, in index order. */
    List<Long> seek(IndexRange range) {
        int equal = range.equal().size();
        var found = new ArrayList<Long>();
        Iterator<SortedTree.Entry<Entry, Boolean>> from = entries.from(Entry.first(start(range)));
        while (from.hasNext()) {
            Entry entry = from.next().key();
            if (!entry.values().subList(0, equal).equals(range.equal())) {
                break;
            }
            if (range.next().isEmpty()
                    || matches(entry.values().get(equal), range.next().get())) {
                found.add(entry.nodeId());
            }
        }
        return found;
    }

    /** Values before which nothing of the range stands. */
    private static List<Value> start(IndexRange range) {
        var start = new ArrayList<>(range.equal());
        range.next().ifPresent(condition -> {
            switch (condition) {
                case Condition.Between between ->
                    between.lower().ifPresent(bound -> start.add(bound.value()));
                case Condition.Prefix prefix -> start.add(StringValue.of(prefix.prefix()));
            }
        });
        return start;
    }

    private static boolean matches(Value value, Condition condition) {
        return switch (condition) {
            case Condition.Between between ->
                between.lower().map(bound -> isAbove(value, bound)).orElse(true)
                        && between.upper().map(bound -> isBelow(value, bound)).orElse(true);
            case Condition.Prefix prefix ->
                value instanceof StringValue string && string.value().startsWith(prefix.prefix());
        };
    }

    private static boolean isAbove(Value value, Bound bound) {
        Truth above = bound.inclusive()
                ? ValueComparison.greaterThanOrEqual(value, bound.value())
                : ValueComparison.greaterThan(value, bound.value());
        return above == Truth.TRUE;
    }

    private static boolean isBelow(Value value, Bound bound) {
        Truth below = bound.inclusive()
                ? ValueComparison.lessThanOrEqual(value, bound.value())
                : ValueComparison.lessThan(value, bound.value());
        return below == Truth.TRUE;
    }
}
