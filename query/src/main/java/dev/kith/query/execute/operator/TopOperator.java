package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.table.RowSort;

import java.util.Arrays;

/**
 * The first so many input rows in the order of keys; of equal ones those that came first. Keeps no
 * more rows than that, in a heap with the last of them on top.
 */
public final class TopOperator implements Operator {
    private final Operator input;
    private final SortKeys keys;
    private final RowCount limit;
    private final boolean inputWrites;
    private final QueryContext context;
    private final RowStore store;
    private final RowBatch inputBatch;
    private final StoredRowsReader reader = new StoredRowsReader();

    /** Numbers of kept rows; each comes after both at twice its place plus one and plus two. */
    private int[] heap = new int[RowBatch.MIN_CAPACITY];

    /** By number of the kept row: how many rows had come before it. */
    private long[] arrivals = new long[RowBatch.MIN_CAPACITY];

    private long arrived;
    private boolean sorted;

    public TopOperator(
            Operator input,
            SortKeys keys,
            RowCount limit,
            boolean inputWrites,
            CopiedSlots copied,
            RowBatch inputBatch,
            QueryContext context) {
        this.input = input;
        this.keys = keys;
        this.limit = limit;
        this.inputWrites = inputWrites;
        this.context = context;
        this.store = new RowStore(inputBatch.layout(), copied, context);
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
        long most = limit.evaluate();
        if (most > 0 || inputWrites) {
            while (input.next(inputBatch)) {
                context.checkActive();
                for (int i = 0; most > 0 && i < inputBatch.selectedCount(); i++) {
                    offer(inputBatch.selectedRow(i), most);
                }
            }
        }
        RowSort.sort(heap, store.size(), this::compare);
        reader.start(heap, store.size());
    }

    private void offer(int row, long most) {
        int size = store.size();
        if (size < most) {
            keys.load(size, inputBatch, row);
            store.add(inputBatch, row);
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, size * 2);
                arrivals = Arrays.copyOf(arrivals, size * 2);
            }
            arrivals[size] = arrived++;
            heap[size] = size;
            siftUp(size);
            if (size + 1 == most) {
                // One more number, for the keys of the row that is being looked at.
                keys.load(size + 1, inputBatch, row);
            }
            return;
        }
        arrived++;
        int last = heap[0];
        if (keys.loadIfBefore(size, inputBatch, row, last)) {
            keys.copy(size, last);
            store.replace(last, inputBatch, row);
            arrivals[last] = arrived;
            siftDown();
        }
    }

    private int compare(int left, int right) {
        int comparison = keys.compare(left, right);
        return comparison != 0 ? comparison : Long.compare(arrivals[left], arrivals[right]);
    }

    private void siftUp(int from) {
        int at = from;
        int index = heap[at];
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (compare(heap[parent], index) >= 0) {
                break;
            }
            heap[at] = heap[parent];
            at = parent;
        }
        heap[at] = index;
    }

    private void siftDown() {
        int size = store.size();
        int at = 0;
        int index = heap[0];
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && compare(heap[child + 1], heap[child]) > 0) {
                child++;
            }
            if (compare(heap[child], index) <= 0) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = index;
    }

    @Override
    public void rewind() {
        input.rewind();
        store.clear();
        heap = new int[arrivals.length];
        arrived = 0;
        sorted = false;
    }

    @Override
    public void close() {
        input.close();
        store.clear();
    }
}
