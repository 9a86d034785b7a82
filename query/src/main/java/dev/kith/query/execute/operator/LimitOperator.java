package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.RowBatch;

/**
 * The first so many input rows; none for 0. If the input writes, the rest of it is still run, but
 * not given.
 */
public final class LimitOperator implements Operator {
    private static final long UNKNOWN = -1;

    private final Operator input;
    private final RowCount count;
    private final boolean inputWrites;
    private long remaining = UNKNOWN;
    private boolean inputEnded;

    public LimitOperator(Operator input, RowCount count, boolean inputWrites) {
        this.input = input;
        this.count = count;
        this.inputWrites = inputWrites;
    }

    @Override
    public boolean next(RowBatch batch) {
        if (remaining == UNKNOWN) {
            remaining = count.evaluate();
        }
        if (remaining == 0 || inputEnded || !input.next(batch)) {
            return end(batch);
        }
        int selected = batch.selectedCount();
        if (selected > remaining) {
            batch.truncateSelection((int) remaining);
        }
        remaining -= batch.selectedCount();
        return true;
    }

    private boolean end(RowBatch batch) {
        while (inputWrites && !inputEnded && remaining == 0) {
            inputEnded = !input.next(batch);
        }
        inputEnded = true;
        batch.reset(0);
        return false;
    }

    @Override
    public void rewind() {
        input.rewind();
        remaining = UNKNOWN;
        inputEnded = false;
    }

    @Override
    public void close() {
        input.close();
    }
}
