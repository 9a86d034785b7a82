package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;

/** For each input row, runs the inner operator to its end, then gives the row back, once. */
public final class CallUnitOperator extends RowsOperator {
    private final Operator inner;
    private final ArgumentSource source;
    private final RowBatch innerBatch;
    private final QueryContext context;

    public CallUnitOperator(
            Operator input,
            Operator inner,
            ArgumentSource source,
            RowBatch innerBatch,
            QueryContext context) {
        super(input);
        this.inner = inner;
        this.source = source;
        this.innerBatch = innerBatch;
        this.context = context;
    }

    @Override
    void forRows(RowBatch batch) {
        for (int i = 0; i < batch.selectedCount(); i++) {
            context.checkActive();
            source.set(batch, batch.selectedRow(i));
            inner.rewind();
            boolean more = true;
            while (more) {
                more = inner.next(innerBatch);
            }
        }
    }

    @Override
    public void close() {
        super.close();
        inner.close();
    }
}
