package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;

/** Changes the graph for each input row, and gives the row back with what has been created. */
public final class ChangeOperator extends RowsOperator {
    private final RowChange change;
    private final QueryContext context;

    public ChangeOperator(Operator input, RowChange change, QueryContext context) {
        super(input);
        this.change = change;
        this.context = context;
    }

    @Override
    void forRows(RowBatch batch) {
        context.checkActive();
        for (int i = 0; i < batch.selectedCount(); i++) {
            change.apply(batch, batch.selectedRow(i));
        }
    }
}
