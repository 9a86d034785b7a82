package dev.kith.query.execute.operator;

import dev.kith.query.execute.LazyToken;
import dev.kith.query.execute.QueryContext;
import dev.kith.store.GraphReader;
import dev.kith.store.IdCursor;
import dev.kith.store.IndexRange;
import dev.kith.store.IndexRange.Bound;
import dev.kith.store.IndexRange.Condition;
import dev.kith.value.StringValue;
import dev.kith.value.Truth;
import dev.kith.value.Value;
import dev.kith.value.ValueComparison;
import dev.kith.value.ValueEquality;

import java.util.List;
import java.util.Optional;

/**
 * The nodes of a label whose properties are in any of some ranges, found by looking at each: for
 * values that no index holds, and for snapshots older than the index.
 */
final class RangeScan implements IdCursor {
    private final GraphReader reader;
    private final LazyToken[] keys;
    private final List<IndexRange> ranges;
    private final QueryContext context;
    private final IdCursor nodes;
    private final long[] candidates = new long[64];
    private int candidateCount;
    private int nextCandidate;

    RangeScan(LazyToken label, LazyToken[] keys, List<IndexRange> ranges, QueryContext context) {
        this.reader = context.reader();
        this.keys = keys;
        this.ranges = ranges;
        this.context = context;
        this.nodes = reader.nodesWithLabel(label.token());
    }

    @Override
    public int next(long[] into, int from, int limit) {
        int count = 0;
        while (count < limit) {
            if (nextCandidate == candidateCount) {
                context.checkActive();
                nextCandidate = 0;
                candidateCount = nodes.next(candidates, 0, candidates.length);
                if (candidateCount == 0) {
                    break;
                }
            }
            long nodeId = candidates[nextCandidate++];
            if (fits(nodeId)) {
                into[from + count++] = nodeId;
            }
        }
        return count;
    }

    private boolean fits(long nodeId) {
        for (int i = 0; i < ranges.size(); i++) {
            if (fits(nodeId, ranges.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(long nodeId, IndexRange range) {
        for (int k = 0; k < range.equal().size(); k++) {
            if (ValueEquality.equal(property(nodeId, k), range.equal().get(k)) != Truth.TRUE) {
                return false;
            }
        }
        return range.next().isEmpty()
                || fits(property(nodeId, range.equal().size()), range.next().get());
    }

    private static boolean fits(Value value, Condition condition) {
        return switch (condition) {
            case Condition.Prefix prefix ->
                value instanceof StringValue string && string.value().startsWith(prefix.prefix());
            case Condition.Between between ->
                isAbove(value, between.lower()) && isBelow(value, between.upper());
        };
    }

    private static boolean isAbove(Value value, Optional<Bound> lower) {
        return lower.isEmpty()
                || Truth.TRUE
                        == (lower.get().inclusive()
                                ? ValueComparison.greaterThanOrEqual(
                                        value, lower.get().value())
                                : ValueComparison.greaterThan(value, lower.get().value()));
    }

    private static boolean isBelow(Value value, Optional<Bound> upper) {
        return upper.isEmpty()
                || Truth.TRUE
                        == (upper.get().inclusive()
                                ? ValueComparison.lessThanOrEqual(
                                        value, upper.get().value())
                                : ValueComparison.lessThan(value, upper.get().value()));
    }

    private Value property(long nodeId, int key) {
        return reader.nodeProperty(keys[key].token()).read(nodeId);
    }
}
