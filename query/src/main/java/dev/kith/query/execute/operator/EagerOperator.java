package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;

/** All input rows, the last of which is computed before the first is given on. */
public final class EagerOperator implements Operator {
    private final Operator input;
    private final QueryContext context;
    private final RowStore store;
    private final RowBatch inputBatch;
    private final StoredRowsReader reader = new StoredRowsReader();
    private boolean kept;

    public EagerOperator(
            Operator input, CopiedSlots copied, RowBatch inputBatch, QueryContext context) {
        this.input = input;
        this.context = context;
        this.store = new RowStore(inputBatch.layout(), copied, context);
        this.inputBatch = inputBatch;
    }

    @Override
    public boolean next(RowBatch batch) {
        if (!kept) {
            keep();
            kept = true;
        }
        return reader.next(store, batch);
    }

    private void keep() {
        while (input.next(inputBatch)) {
            context.checkActive();
            store.addSelected(inputBatch);
        }
        int[] order = new int[store.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        reader.start(order, order.length);
    }

    @Override
    public void rewind() {
        input.rewind();
        store.clear();
        kept = false;
    }

    @Override
    public void close() {
        input.close();
        store.clear();
    }
}
