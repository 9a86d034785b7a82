package dev.kith.query.execute.operator;

import dev.kith.query.execute.LazyToken;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.store.IdCursor;

/** For each input row, one row per node with the label, by ascending id; none if no node has it. */
public final class LabelScanOperator extends NodeScanOperator {
    private final LazyToken label;

    public LabelScanOperator(
            Operator input,
            int nodeSlot,
            LazyToken label,
            CopiedSlots copied,
            RowBatch inputBatch,
            QueryContext context) {
        super(input, nodeSlot, copied, inputBatch, context);
        this.label = label;
    }

    @Override
    IdCursor open(RowBatch inputRows, int row) {
        return context.reader().nodesWithLabel(label.token());
    }
}
