package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.RowBatch;

/** An operator that does something with each batch of its input and gives the same rows back. */
abstract class RowsOperator implements Operator {
    private final Operator input;

    RowsOperator(Operator input) {
        this.input = input;
    }

    /** Does it, for the rows that count. */
    abstract void forRows(RowBatch batch);

    @Override
    public final boolean next(RowBatch batch) {
        if (!input.next(batch)) {
            return false;
        }
        forRows(batch);
        return true;
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
