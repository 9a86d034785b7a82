package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;

/** Creates nodes and relationships for each input row, and gives the row back with them. */
public final class CreateOperator extends RowsOperator {
    private final Creator creator;
    private final QueryContext context;

    public CreateOperator(Operator input, Creator creator, QueryContext context) {
        super(input);
        this.creator = creator;
        this.context = context;
    }

    @Override
    void forRows(RowBatch batch) {
        context.checkActive();
        for (int i = 0; i < batch.selectedCount(); i++) {
            creator.create(batch, batch.selectedRow(i));
        }
    }
}
