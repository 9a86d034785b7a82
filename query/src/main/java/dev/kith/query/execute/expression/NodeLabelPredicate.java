package dev.kith.query.execute.expression;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.IdColumn;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.store.GraphReader;
import dev.kith.value.Truth;

/** The labels of the nodes in a slot, in a statement that only reads: none can be missing. */
public final class NodeLabelPredicate implements Predicate {
    private final int slot;
    private final EntityTest test;
    private final GraphReader reader;

    public NodeLabelPredicate(int slot, EntityTest test, QueryContext context) {
        this.slot = slot;
        this.test = test;
        this.reader = context.reader();
    }

    @Override
    public Truth test(RowBatch batch, int row) {
        long id = batch.ids(slot).ids()[row];
        return id == IdColumn.NULL ? Truth.UNKNOWN : Truth.of(test.testNode(reader, id));
    }

    @Override
    public void select(RowBatch batch) {
        long[] ids = batch.ids(slot).ids();
        int[] selection = batch.selection();
        int count = batch.selectedCount();
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int row = selection[i];
            if (ids[row] != IdColumn.NULL && test.testNode(reader, ids[row])) {
                selection[kept++] = row;
            }
        }
        batch.truncateSelection(kept);
    }
}
