package dev.kith.query.execute.operator;

import dev.kith.query.execute.HeldMemory;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.IdColumn;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.table.IdSet;

/** The first input row of each node, or relationship, in one slot; null is one too. */
public final class DistinctIdsOperator implements Operator {
    private final Operator input;
    private final int slot;
    private final QueryContext context;
    private final HeldMemory memory;
    private final IdSet seen = new IdSet();
    private boolean nullSeen;

    public DistinctIdsOperator(Operator input, int slot, QueryContext context) {
        this.input = input;
        this.slot = slot;
        this.context = context;
        this.memory = new HeldMemory(context);
    }

    @Override
    public boolean next(RowBatch batch) {
        while (input.next(batch)) {
            context.checkActive();
            keepNew(batch);
            if (batch.selectedCount() > 0) {
                return true;
            }
        }
        return false;
    }

    private void keepNew(RowBatch batch) {
        long[] ids = batch.ids(slot).ids();
        int[] selection = batch.selection();
        int kept = 0;
        int count = batch.selectedCount();
        for (int i = 0; i < count; i++) {
            int row = selection[i];
            if (isNew(ids[row])) {
                selection[kept++] = row;
            }
        }
        batch.truncateSelection(kept);
        memory.set(seen.bytes());
    }

    private boolean isNew(long id) {
        if (id == IdColumn.NULL) {
            boolean first = !nullSeen;
            nullSeen = true;
            return first;
        }
        return seen.add(id);
    }

    @Override
    public void rewind() {
        input.rewind();
        seen.clear();
        nullSeen = false;
    }

    @Override
    public void close() {
        input.close();
        memory.release();
    }
}
