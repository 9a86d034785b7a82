package dev.kith.query.execute.expression;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.Truth;

/** <code>EXISTS {query}</code>: never unknown. */
public record ExistsPredicate(SubqueryRunner query) implements Predicate {
    @Override
    public Truth test(RowBatch batch, int row) {
        return Truth.of(query.exists(batch, row));
    }
}
