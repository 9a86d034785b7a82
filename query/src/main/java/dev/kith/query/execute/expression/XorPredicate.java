package dev.kith.query.execute.expression;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.Truth;

/** Whether an odd number of terms is true; unknown if any is. */
public final class XorPredicate implements Predicate {
    private final Predicate[] terms;

    public XorPredicate(Predicate[] terms) {
        this.terms = terms;
    }

    @Override
    public Truth test(RowBatch batch, int row) {
        Truth odd = Truth.FALSE;
        for (Predicate term : terms) {
            odd = odd.xor(term.test(batch, row));
        }
        return odd;
    }
}
