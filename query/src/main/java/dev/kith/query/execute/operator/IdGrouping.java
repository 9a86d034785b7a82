package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.table.LongTable;

/** One group per node, or relationship, in a slot; null is a group too. */
public final class IdGrouping implements Grouping {
    private final int sourceSlot;
    private final int resultSlot;
    private final LongTable table = new LongTable();

    public IdGrouping(int sourceSlot, int resultSlot) {
        this.sourceSlot = sourceSlot;
        this.resultSlot = resultSlot;
    }

    @Override
    public int groupCount() {
        return table.size();
    }

    @Override
    public void assign(RowBatch batch, int[] groups) {
        long[] ids = batch.ids(sourceSlot).ids();
        int[] selection = batch.selection();
        int count = batch.selectedCount();
        for (int i = 0; i < count; i++) {
            groups[i] = table.findOrAdd(ids[selection[i]]);
        }
    }

    @Override
    public void write(int from, int count, RowBatch batch) {
        table.copyKeys(from, batch.ids(resultSlot).ids(), 0, count);
    }

    @Override
    public void clear() {
        table.clear();
    }

    @Override
    public long bytes() {
        return table.bytes();
    }
}
