package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;

/** Sets or removes properties and labels for each input row, and gives the row back. */
public final class ChangeOperator implements Operator {
    private final Operator input;
    private final Updater updater;
    private final QueryContext context;

    public ChangeOperator(Operator input, Updater updater, QueryContext context) {
        this.input = input;
        this.updater = updater;
        this.context = context;
    }

    @Override
    public boolean next(RowBatch batch) {
        if (!input.next(batch)) {
            return false;
        }
        context.checkActive();
        for (int i = 0; i < batch.selectedCount(); i++) {
            updater.update(batch, batch.selectedRow(i));
        }
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
