package dev.kith.query.execute.expression;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.IntegerValue;
import dev.kith.value.Value;

/** <code>COUNT {query}</code>. */
public record CountEvaluator(SubqueryRunner query) implements Evaluator {
    @Override
    public Value evaluate(RowBatch batch, int row) {
        return IntegerValue.of(query.count(batch, row));
    }
}
