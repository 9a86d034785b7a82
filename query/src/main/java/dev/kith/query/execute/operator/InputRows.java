package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.RowBatch;

/** The rows of an input, one at a time, for operators that make several rows out of each. */
final class InputRows {
    private final Operator input;
    private final RowBatch batch;
    private int next;
    private int row;

    InputRows(Operator input, RowBatch batch) {
        this.input = input;
        this.batch = batch;
    }

    /** Whether the next row is in the batch that is at hand. */
    boolean hasNextInBatch() {
        return next < batch.selectedCount();
    }

    /** Moves to the next row, of the next batch if need be; false at the end. */
    boolean advance() {
        if (next == batch.selectedCount()) {
            next = 0;
            if (!input.next(batch)) {
                return false;
            }
        }
        row = batch.selectedRow(next++);
        return true;
    }

    RowBatch batch() {
        return batch;
    }

    int row() {
        return row;
    }

    void rewind() {
        input.rewind();
        batch.reset(0);
        next = 0;
    }

    void close() {
        input.close();
    }
}
