package dev.kith.query.execute.expression;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.Truth;

/** The opposite; unknown stays unknown. */
public record NotPredicate(Predicate operand) implements Predicate {
    @Override
    public Truth test(RowBatch batch, int row) {
        return operand.test(batch, row).not();
    }
}
