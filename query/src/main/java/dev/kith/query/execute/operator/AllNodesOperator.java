package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.store.IdCursor;

/** For each input row, one row per node of the graph, by ascending id; none in an empty graph. */
public final class AllNodesOperator extends NodeScanOperator {
    public AllNodesOperator(
            Operator input,
            int nodeSlot,
            CopiedSlots copied,
            RowBatch inputBatch,
            QueryContext context) {
        super(input, nodeSlot, copied, inputBatch, context);
    }

    @Override
    IdCursor open(RowBatch inputRows, int row) {
        return context.reader().allNodes();
    }
}
