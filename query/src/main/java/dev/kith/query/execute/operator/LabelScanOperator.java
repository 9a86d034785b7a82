package dev.kith.query.execute.operator;

import dev.kith.query.execute.LazyToken;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;

/** For each input row, one row per node with the label, by ascending id; none if no node has it. */
public final class LabelScanOperator implements Operator {
    private final NodeScan scan;

    public LabelScanOperator(
            Operator input,
            int nodeSlot,
            LazyToken label,
            CopiedSlots copied,
            RowBatch inputBatch,
            QueryContext context) {
        this.scan = new NodeScan(
                input,
                nodeSlot,
                copied,
                (batch, row) -> context.reader().nodesWithLabel(label.token()),
                inputBatch,
                context);
    }

    @Override
    public boolean next(RowBatch batch) {
        return scan.next(batch);
    }

    @Override
    public void rewind() {
        scan.rewind();
    }

    @Override
    public void close() {
        scan.close();
    }
}
