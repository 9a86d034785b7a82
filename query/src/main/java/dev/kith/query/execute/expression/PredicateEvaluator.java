package dev.kith.query.execute.expression;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.Value;

/** A condition where a value is asked for. */
public record PredicateEvaluator(Predicate predicate) implements Evaluator {
    @Override
    public Value evaluate(RowBatch batch, int row) {
        return predicate.test(batch, row).toValue();
    }
}
