package dev.kith.query.execute.expression;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.Truth;

/** {@code IS NULL}: never unknown. */
public record IsNullPredicate(Evaluator operand) implements Predicate {
    @Override
    public Truth test(RowBatch batch, int row) {
        return Truth.of(operand.evaluate(batch, row).isNull());
    }
}
