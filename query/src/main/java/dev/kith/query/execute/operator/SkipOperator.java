package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.RowBatch;

/** The input rows without the first so many. */
public final class SkipOperator implements Operator {
    private static final long UNKNOWN = -1;

    private final Operator input;
    private final RowCount count;
    private long remaining = UNKNOWN;

    public SkipOperator(Operator input, RowCount count) {
        this.input = input;
        this.count = count;
    }

    @Override
    public boolean next(RowBatch batch) {
        if (remaining == UNKNOWN) {
            remaining = count.evaluate();
        }
        while (input.next(batch)) {
            int selected = batch.selectedCount();
            if (remaining < selected) {
                int skipped = (int) remaining;
                for (int i = skipped; i < selected; i++) {
                    batch.select(i - skipped, batch.selectedRow(i));
                }
                batch.truncateSelection(selected - skipped);
                remaining = 0;
                return true;
            }
            remaining -= selected;
        }
        batch.reset(0);
        return false;
    }

    @Override
    public void rewind() {
        input.rewind();
        remaining = UNKNOWN;
    }

    @Override
    public void close() {
        input.close();
    }
}
