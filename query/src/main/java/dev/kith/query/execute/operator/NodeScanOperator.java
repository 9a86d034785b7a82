package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.store.IdCursor;

/** For each input row, one row per node that a cursor gives; none if it gives none. */
abstract class NodeScanOperator implements Operator {
    private final InputRows input;
    private final int nodeSlot;
    private final CopiedSlots copied;
    final QueryContext context;
    private IdCursor cursor = IdCursor.EMPTY;
    private boolean filled;

    NodeScanOperator(
            Operator input,
            int nodeSlot,
            CopiedSlots copied,
            RowBatch inputBatch,
            QueryContext context) {
        this.input = new InputRows(input, inputBatch);
        this.nodeSlot = nodeSlot;
        this.copied = copied;
        this.context = context;
    }

    /** Opens the cursor for one input row. */
    abstract IdCursor open(RowBatch inputRows, int row);

    @Override
    public final boolean next(RowBatch batch) {
        context.checkActive();
        if (filled) {
            batch.grow();
        }
        int capacity = batch.capacity();
        long[] ids = batch.ids(nodeSlot).ids();
        int count = 0;
        while (count < capacity) {
            int found = cursor.next(ids, count, capacity - count);
            if (found > 0) {
                copied.fill(batch, count, count + found, input.batch(), input.row());
                count += found;
            } else if (input.advance()) {
                cursor = open(input.batch(), input.row());
            } else {
                break;
            }
        }
        filled = count == capacity;
        batch.reset(count);
        return count > 0;
    }

    @Override
    public final void rewind() {
        input.rewind();
        cursor = IdCursor.EMPTY;
    }

    @Override
    public final void close() {
        input.close();
    }
}
