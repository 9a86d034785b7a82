package dev.kith.query.execute.expression;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.Truth;

/** Any of the terms, in order; stops at the first that is true. */
public final class OrPredicate implements Predicate {
    private final Predicate[] terms;

    public OrPredicate(Predicate[] terms) {
        this.terms = terms;
    }

    @Override
    public Truth test(RowBatch batch, int row) {
        Truth any = Truth.FALSE;
        for (Predicate term : terms) {
            any = any.or(term.test(batch, row));
            if (any == Truth.TRUE) {
                return Truth.TRUE;
            }
        }
        return any;
    }
}
