package dev.kith.query.execute.expression;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.Truth;

/** The same outcome for every row. */
public record ConstantPredicate(Truth truth) implements Predicate {
    @Override
    public Truth test(RowBatch batch, int row) {
        return truth;
    }

    @Override
    public void select(RowBatch batch) {
        if (truth != Truth.TRUE) {
            batch.truncateSelection(0);
        }
    }
}
