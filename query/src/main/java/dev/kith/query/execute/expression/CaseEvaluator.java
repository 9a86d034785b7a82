package dev.kith.query.execute.expression;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.Truth;
import dev.kith.value.Value;

/** The value of the first branch whose condition is true; only that one is computed. */
public final class CaseEvaluator implements Evaluator {
    private final Predicate[] conditions;
    private final Evaluator[] results;
    private final Evaluator otherwise;

    public CaseEvaluator(Predicate[] conditions, Evaluator[] results, Evaluator otherwise) {
        this.conditions = conditions;
        this.results = results;
        this.otherwise = otherwise;
    }

    @Override
    public Value evaluate(RowBatch batch, int row) {
        for (int i = 0; i < conditions.length; i++) {
            if (conditions[i].test(batch, row) == Truth.TRUE) {
                return results[i].evaluate(batch, row);
            }
        }
        return otherwise.evaluate(batch, row);
    }
}
