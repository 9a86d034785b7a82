package dev.kith.query.execute.operator;

import dev.kith.store.GraphReader;
import dev.kith.store.IdCursor;
import dev.kith.store.IndexDescriptor;
import dev.kith.store.IndexRange;

import java.util.List;

/** The nodes of one range of an index after the other. */
final class SeveralRanges implements IdCursor {
    private final GraphReader reader;
    private final IndexDescriptor index;
    private final List<IndexRange> ranges;
    private IdCursor current = IdCursor.EMPTY;
    private int nextRange;

    SeveralRanges(GraphReader reader, IndexDescriptor index, List<IndexRange> ranges) {
        this.reader = reader;
        this.index = index;
        this.ranges = ranges;
    }

    @Override
    public int next(long[] into, int from, int limit) {
        while (true) {
            int count = current.next(into, from, limit);
            if (count > 0 || nextRange == ranges.size()) {
                return count;
            }
            current = reader.seek(index, ranges.get(nextRange++));
        }
    }
}
