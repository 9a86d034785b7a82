package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.RowBatch;

/** Gives kept rows back in batches, in an order that may differ from that of keeping. */
final class StoredRowsReader {
    private int[] order = {};
    private int count;
    private int next;

    /** Rows {@code order[0]} to {@code order[count - 1]}; the array is used up. */
    void start(int[] newOrder, int newCount) {
        order = newOrder;
        count = newCount;
        next = 0;
    }

    boolean next(RowStore store, RowBatch batch) {
        if (next > 0) {
            batch.grow();
        }
        int length = Math.min(batch.capacity(), count - next);
        if (next > 0 || length < count) {
            System.arraycopy(order, next, order, 0, length);
        }
        store.slots().gather(batch, 0, length, store.rows(), order);
        next += length;
        batch.reset(length);
        return length > 0;
    }
}
