package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.store.IdCursor;
import dev.kith.store.RelationshipEnds;

/**
 * For each input row, one row per relationship of the graph that has one of the types, with its
 * source and target; none if there is none.
 */
public final class RelationshipScanOperator implements Operator {
    /** Where the row's values go. */
    public record Slots(int relationship, int source, int target) {}

    private final InputRows input;
    private final Slots slots;
    private final TypeTokens types;
    private final CopiedSlots copied;
    private final QueryContext context;
    private final RelationshipEnds ends = new RelationshipEnds();
    private final long[] ids = new long[RowBatch.MAX_CAPACITY];
    private IdCursor cursor = IdCursor.EMPTY;
    private boolean filled;

    public RelationshipScanOperator(
            Operator input,
            Slots slots,
            TypeTokens types,
            CopiedSlots copied,
            RowBatch inputBatch,
            QueryContext context) {
        this.input = new InputRows(input, inputBatch);
        this.slots = slots;
        this.types = types;
        this.copied = copied;
        this.context = context;
    }

    @Override
    public boolean next(RowBatch batch) {
        if (filled) {
            batch.grow();
        }
        int capacity = batch.capacity();
        int count = 0;
        while (count < capacity) {
            context.checkActive();
            int found = cursor.next(ids, 0, capacity - count);
            if (found > 0) {
                int before = count;
                count = write(batch, count, found);
                copied.fill(batch, before, count, input.batch(), input.row());
            } else if (input.advance()) {
                types.refresh();
                cursor = context.reader().allRelationships();
            } else {
                break;
            }
        }
        filled = count == capacity;
        batch.reset(count);
        return count > 0;
    }

    private int write(RowBatch batch, int from, int found) {
        long[] relationships = batch.ids(slots.relationship).ids();
        long[] sources = batch.ids(slots.source).ids();
        long[] targets = batch.ids(slots.target).ids();
        int count = from;
        for (int i = 0; i < found; i++) {
            if (context.reader().relationship(ids[i], ends) && types.contains(ends.type())) {
                relationships[count] = ids[i];
                sources[count] = ends.source();
                targets[count] = ends.target();
                count++;
            }
        }
        return count;
    }

    @Override
    public void rewind() {
        input.rewind();
        cursor = IdCursor.EMPTY;
    }

    @Override
    public void close() {
        input.close();
    }
}
