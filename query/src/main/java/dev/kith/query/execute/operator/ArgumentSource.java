package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.RowBatch;

/** The row of an enclosing plan for which an inner plan runs. The inner plan is rewound after it. */
public final class ArgumentSource {
    private RowBatch batch = RowBatch.EMPTY;
    private int row;

    public void set(RowBatch newBatch, int newRow) {
        batch = newBatch;
        row = newRow;
    }

    RowBatch batch() {
        return batch;
    }

    int row() {
        return row;
    }
}
