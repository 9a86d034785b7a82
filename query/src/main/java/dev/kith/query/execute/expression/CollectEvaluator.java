package dev.kith.query.execute.expression;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.Value;

/** <code>COLLECT {query}</code>, and pattern comprehensions. */
public record CollectEvaluator(SubqueryRunner query) implements Evaluator {
    @Override
    public Value evaluate(RowBatch batch, int row) {
        return query.collect(batch, row);
    }
}
