package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.BatchLayout;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.batch.SlotKind;

/** The row of an enclosing plan for which an inner plan runs. The inner plan is rewound after it. */
public final class ArgumentSource {
    private static final RowBatch NOTHING =
            new RowBatch(new BatchLayout(new SlotKind[0]));

    private RowBatch batch = NOTHING;
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
