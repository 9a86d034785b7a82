package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;

/** Creates nodes and relationships for each input row, and gives the row back with them. */
public final class CreateOperator implements Operator {
    private final Operator input;
    private final Creator creator;
    private final QueryContext context;

    public CreateOperator(Operator input, Creator creator, QueryContext context) {
        this.input = input;
        this.creator = creator;
        this.context = context;
    }

    @Override
    public boolean next(RowBatch batch) {
        if (!input.next(batch)) {
            return false;
        }
        context.checkActive();
        for (int i = 0; i < batch.selectedCount(); i++) {
            creator.create(batch, batch.selectedRow(i));
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
