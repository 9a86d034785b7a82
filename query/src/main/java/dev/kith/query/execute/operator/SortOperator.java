package dev.kith.query.execute.operator;

import dev.kith.query.execute.HeldMemory;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.table.RowSort;

/** All input rows in the order of keys; equal ones in the order in which they came. */
public final class SortOperator implements Operator {
    private static final long BYTES_PER_KEY = 24;

    private final Operator input;
    private final SortKeys keys;
    private final QueryContext context;
    private final RowStore store;
    private final HeldMemory memory;
    private final RowBatch inputBatch;
    private final StoredRowsReader reader = new StoredRowsReader();
    private boolean sorted;

    public SortOperator(
            Operator input,
            SortKeys keys,
            CopiedSlots copied,
            RowBatch inputBatch,
            QueryContext context) {
        this.input = input;
        this.keys = keys;
        this.context = context;
        this.store = new RowStore(inputBatch.layout(), copied, context);
        this.memory = new HeldMemory(context);
        this.inputBatch = inputBatch;
    }

    @Override
    public boolean next(RowBatch batch) {
        if (!sorted) {
            sort();
            sorted = true;
        }
        return reader.next(store, batch);
    }

    private void sort() {
        while (input.next(inputBatch)) {
            context.checkActive();
            int before = store.size();
            store.addSelected(inputBatch);
            for (int i = 0; i < inputBatch.selectedCount(); i++) {
                keys.load(before + i, inputBatch, inputBatch.selectedRow(i));
            }
            memory.add(inputBatch.selectedCount() * BYTES_PER_KEY * keys.count());
        }
        int[] order = new int[store.size()];
        for (int i = 0; i < store.size(); i++) {
            order[i] = i;
        }
        RowSort.sort(order, store.size(), keys::compare);
        reader.start(order, store.size());
    }

    @Override
    public void rewind() {
        input.rewind();
        store.clear();
        memory.release();
        sorted = false;
    }

    @Override
    public void close() {
        input.close();
        store.clear();
        memory.release();
    }
}
