package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;

/** Sets or removes properties and labels for each input row, and gives the row back. */
public final class ChangeOperator extends RowsOperator {
    private final Updater updater;
    private final QueryContext context;

    public ChangeOperator(Operator input, Updater updater, QueryContext context) {
        super(input);
        this.updater = updater;
        this.context = context;
    }

    @Override
    void forRows(RowBatch batch) {
        context.checkActive();
        for (int i = 0; i < batch.selectedCount(); i++) {
            updater.update(batch, batch.selectedRow(i));
        }
    }
}
