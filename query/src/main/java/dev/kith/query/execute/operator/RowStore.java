package dev.kith.query.execute.operator;

import dev.kith.query.execute.HeldMemory;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.BatchLayout;
import dev.kith.query.execute.batch.RowBatch;

/** Rows that an operator keeps: one batch that grows, of the slots that are read above it. */
final class RowStore {
    /** What a row is taken to need per slot: a reference, and a share of what it refers to. */
    private static final long BYTES_PER_SLOT = 24;

    private static final long BYTES_PER_ROW = 8;

    private final CopiedSlots slots;
    private final RowBatch rows;
    private final HeldMemory memory;
    private int size;

    RowStore(BatchLayout layout, CopiedSlots slots, QueryContext context) {
        this.slots = slots;
        this.rows = layout.newBatch();
        this.memory = new HeldMemory(context);
    }

    int size() {
        return size;
    }

    RowBatch rows() {
        return rows;
    }

    CopiedSlots slots() {
        return slots;
    }

    /** Keeps the rows that count of a batch. */
    void addSelected(RowBatch batch) {
        int count = batch.selectedCount();
        reserve(size + count);
        slots.gatherSelected(rows, size, batch);
        size += count;
        count(count);
    }

    /** Keeps one row; its number is {@link #size} before the call. */
    void add(RowBatch batch, int row) {
        reserve(size + 1);
        slots.copyRow(rows, size, batch, row);
        size++;
        count(1);
    }

    /** Counts the rows that were kept last. */
    private void count(int added) {
        memory.add(added * (BYTES_PER_ROW + BYTES_PER_SLOT * slots.count())
                + slots.largeValueBytes(rows, size - added, size));
    }

    /** Puts another row in the place of one that is kept. */
    void replace(int index, RowBatch batch, int row) {
        slots.copyRow(rows, index, batch, row);
    }

    private void reserve(int count) {
        if (count > rows.capacity()) {
            rows.ensureCapacity(Math.max(count, 2 * rows.capacity()));
        }
    }

    void clear() {
        size = 0;
        memory.release();
    }
}
