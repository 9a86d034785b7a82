package dev.kith.query.execute.expression;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.Truth;

/** All terms, in order; stops at the first that is false. */
public final class AndPredicate implements Predicate {
    private final Predicate[] terms;

    public AndPredicate(Predicate[] terms) {
        this.terms = terms;
    }

    @Override
    public Truth test(RowBatch batch, int row) {
        Truth all = Truth.TRUE;
        for (Predicate term : terms) {
            all = all.and(term.test(batch, row));
            if (all == Truth.FALSE) {
                return Truth.FALSE;
            }
        }
        return all;
    }

    /** A row for which a term is unknown cannot become one for which all are true. */
    @Override
    public void select(RowBatch batch) {
        for (Predicate term : terms) {
            if (batch.selectedCount() == 0) {
                return;
            }
            term.select(batch);
        }
    }
}
