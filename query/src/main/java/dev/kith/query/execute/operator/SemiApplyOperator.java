package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;

/**
 * The outer rows for which the inner operator, whose argument they are, has a row; or, if asked
 * for, those for which it has none. No more of the inner rows is computed than the first batch.
 */
public final class SemiApplyOperator implements Operator {
    private final Operator outer;
    private final Operator inner;
    private final ArgumentSource source;
    private final boolean anti;
    private final RowBatch innerBatch;
    private final QueryContext context;

    public SemiApplyOperator(
            Operator outer,
            Operator inner,
            ArgumentSource source,
            boolean anti,
            RowBatch innerBatch,
            QueryContext context) {
        this.outer = outer;
        this.inner = inner;
        this.source = source;
        this.anti = anti;
        this.innerBatch = innerBatch;
        this.context = context;
    }

    @Override
    public boolean next(RowBatch batch) {
        while (outer.next(batch)) {
            int kept = 0;
            int count = batch.selectedCount();
            for (int i = 0; i < count; i++) {
                context.checkActive();
                int row = batch.selectedRow(i);
                source.set(batch, row);
                inner.rewind();
                if (inner.next(innerBatch) != anti) {
                    batch.select(kept++, row);
                }
            }
            batch.truncateSelection(kept);
            if (kept > 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void rewind() {
        outer.rewind();
    }

    @Override
    public void close() {
        outer.close();
        inner.close();
    }
}
