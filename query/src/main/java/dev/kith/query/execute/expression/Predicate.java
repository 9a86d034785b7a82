package dev.kith.query.execute.expression;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.Truth;

/** A condition ready to run. Holds scratch space: used by one thread, in one run. */
@FunctionalInterface
public interface Predicate {
    Truth test(RowBatch batch, int row);

    /** Keeps, among the rows that count, those for which the condition is true. */
    default void select(RowBatch batch) {
        int kept = 0;
        int count = batch.selectedCount();
        for (int i = 0; i < count; i++) {
            int row = batch.selectedRow(i);
            if (test(batch, row) == Truth.TRUE) {
                batch.select(kept++, row);
            }
        }
        batch.truncateSelection(kept);
    }
}
