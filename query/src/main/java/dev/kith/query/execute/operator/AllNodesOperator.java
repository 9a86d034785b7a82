package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;

/** For each input row, one row per node of the graph, by ascending id; none in an empty graph. */
public final class AllNodesOperator implements Operator {
    private final NodeScan scan;

    public AllNodesOperator(
            Operator input,
            int nodeSlot,
            CopiedSlots copied,
            RowBatch inputBatch,
            QueryContext context) {
        this.scan = new NodeScan(
                input,
                nodeSlot,
                copied,
                (batch, row) -> context.reader().allNodes(),
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
