package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.expression.Predicate;

/**
 * Keeps the rows for which the predicate is true. Rows are not copied: a dropped row only leaves
 * the batch's selection. Pulls until a row survives, so an empty batch always means the end.
 */
public final class FilterOperator implements Operator {
    private final Operator input;
    private final Predicate predicate;

    public FilterOperator(Operator input, Predicate predicate) {
        this.input = input;
        this.predicate = predicate;
    }

    @Override
    public boolean next(RowBatch batch) {
        while (input.next(batch)) {
            predicate.select(batch);
            if (batch.selectedCount() > 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void rewind() {
        input.rewind();
    }

    @Override
    public void close() {
        input.close();
    }
}
