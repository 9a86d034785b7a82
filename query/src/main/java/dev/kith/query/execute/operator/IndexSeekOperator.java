package dev.kith.query.execute.operator;

import dev.kith.query.execute.LazyToken;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.store.IdCursor;
import dev.kith.store.IndexDescriptor;
import dev.kith.store.IndexRange;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * For each input row, one row per node that an index holds in the ranges asked for: none if there
 * is none, or if a value asked for is null. Values that no index holds are looked for among all
 * nodes of the label.
 */
public final class IndexSeekOperator extends NodeScanOperator {
    /** Which index: that over the label and keys. */
    public record Target(LazyToken label, LazyToken[] keys) {}

    private final Target target;
    private final IndexRanges ranges;
    private final @Nullable IndexDescriptor index;

    public IndexSeekOperator(
            Operator input,
            int nodeSlot,
            Target target,
            SeekValues seek,
            CopiedSlots copied,
            RowBatch inputBatch,
            QueryContext context) {
        super(input, nodeSlot, copied, inputBatch, context);
        this.target = target;
        this.ranges = new IndexRanges(seek);
        this.index = find(context.reader().indexes());
    }

    private @Nullable IndexDescriptor find(List<IndexDescriptor> indexes) {
        for (int i = 0; i < indexes.size(); i++) {
            IndexDescriptor candidate = indexes.get(i);
            if (candidate.label() == target.label.token() && hasKeys(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private boolean hasKeys(IndexDescriptor candidate) {
        if (candidate.keys().length != target.keys.length) {
            return false;
        }
        for (int k = 0; k < target.keys.length; k++) {
            if (candidate.keys()[k] != target.keys[k].token()) {
                return false;
            }
        }
        return true;
    }

    @Override
    IdCursor open(RowBatch inputRows, int row) {
        List<IndexRange> asked = ranges.of(inputRows, row);
        if (asked.isEmpty()) {
            return IdCursor.EMPTY;
        }
        boolean scanned = index == null;
        for (int i = 0; i < asked.size(); i++) {
            scanned |= IndexRanges.isBeyondIndexes(asked.get(i));
        }
        if (scanned || index == null) {
            return new RangeScan(target.label, target.keys, asked, context);
        }
        return asked.size() == 1
                ? context.reader().seek(index, asked.get(0))
                : new SeveralRanges(context.reader(), index, asked);
    }
}
