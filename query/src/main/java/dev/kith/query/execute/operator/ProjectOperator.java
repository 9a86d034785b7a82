package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.Column;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.expression.Evaluator;

/** Gives each input row back with further slots set. Each slot is another one than those read. */
public final class ProjectOperator extends RowsOperator {
    private final int[] slots;
    private final Evaluator[] evaluators;

    /** The arrays, of one length, are kept, and must not be changed any more. */
    public ProjectOperator(Operator input, int[] slots, Evaluator[] evaluators) {
        super(input);
        this.slots = slots;
        this.evaluators = evaluators;
    }

    @Override
    void forRows(RowBatch batch) {
        int count = batch.selectedCount();
        for (int k = 0; k < slots.length; k++) {
            Column column = batch.column(slots[k]);
            Evaluator evaluator = evaluators[k];
            for (int i = 0; i < count; i++) {
                int row = batch.selectedRow(i);
                column.set(row, evaluator.evaluate(batch, row));
            }
        }
    }
}
