package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.Column;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.expression.Evaluator;
import dev.kith.query.execute.table.ValueTable;
import dev.kith.value.Value;

/** One group per row of equivalent values. */
public final class ValueGrouping implements Grouping {
    private static final long BYTES_PER_VALUE = 40;

    private final Evaluator[] evaluators;
    private final int[] resultSlots;
    private final ValueTable table;
    private final Value[] key;

    /** The arrays, of one length, are kept, and must not be changed any more. */
    public ValueGrouping(Evaluator[] evaluators, int[] resultSlots) {
        this.evaluators = evaluators;
        this.resultSlots = resultSlots;
        this.table = new ValueTable(evaluators.length);
        this.key = new Value[evaluators.length];
    }

    @Override
    public int groupCount() {
        return table.size();
    }

    @Override
    public void assign(RowBatch batch, int[] groups) {
        int count = batch.selectedCount();
        for (int i = 0; i < count; i++) {
            int row = batch.selectedRow(i);
            for (int k = 0; k < key.length; k++) {
                key[k] = evaluators[k].evaluate(batch, row);
            }
            groups[i] = table.findOrAdd(key);
        }
    }

    @Override
    public void write(int from, int count, RowBatch batch) {
        for (int k = 0; k < resultSlots.length; k++) {
            Column column = batch.column(resultSlots[k]);
            for (int row = 0; row < count; row++) {
                column.set(row, table.value(from + row, k));
            }
        }
    }

    @Override
    public void clear() {
        table.clear();
    }

    @Override
    public long bytes() {
        return table.size() * BYTES_PER_VALUE * resultSlots.length + table.largeValueBytes();
    }
}
