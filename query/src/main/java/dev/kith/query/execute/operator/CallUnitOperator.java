package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;

/** For each input row, runs the inner operator to its end, then gives the row back, once. */
public final class CallUnitOperator implements Operator {
    private final Operator input;
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
        this.input = input;
        this.inner = inner;
        this.source = source;
        this.innerBatch = innerBatch;
        this.context = context;
    }

    @Override
    public boolean next(RowBatch batch) {
        if (!input.next(batch)) {
            return false;
        }
        for (int i = 0; i < batch.selectedCount(); i++) {
            context.checkActive();
            source.set(batch, batch.selectedRow(i));
            inner.rewind();
            boolean more = true;
            while (more) {
                more = inner.next(innerBatch);
            }
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
        inner.close();
    }
}
