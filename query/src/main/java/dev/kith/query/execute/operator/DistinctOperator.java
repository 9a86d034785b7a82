package dev.kith.query.execute.operator;

import dev.kith.query.execute.HeldMemory;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.Column;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.table.ValueTable;
import dev.kith.value.Value;

/** The first of each set of input rows that are equivalent in some slots. */
public final class DistinctOperator implements Operator {
    private static final long BYTES_PER_VALUE = 32;

    private final Operator input;
    private final int[] slots;
    private final QueryContext context;
    private final HeldMemory memory;
    private final ValueTable seen;
    private final Value[] key;
    private final Column[] columns;

    public DistinctOperator(Operator input, int[] slots, QueryContext context) {
        this.input = input;
        this.slots = slots;
        this.context = context;
        this.memory = new HeldMemory(context);
        this.seen = new ValueTable(slots.length);
        this.key = new Value[slots.length];
        this.columns = new Column[slots.length];
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
        for (int k = 0; k < slots.length; k++) {
            columns[k] = batch.column(slots[k]);
        }
        int kept = 0;
        int count = batch.selectedCount();
        for (int i = 0; i < count; i++) {
            int row = batch.selectedRow(i);
            for (int k = 0; k < columns.length; k++) {
                key[k] = columns[k].get(row);
            }
            int known = seen.size();
            if (seen.findOrAdd(key) == known) {
                batch.select(kept++, row);
            }
        }
        batch.truncateSelection(kept);
        memory.set(seen.size() * BYTES_PER_VALUE * slots.length + seen.largeValueBytes());
    }

    @Override
    public void rewind() {
        input.rewind();
        seen.clear();
        memory.release();
    }

    @Override
    public void close() {
        input.close();
        memory.release();
    }
}
