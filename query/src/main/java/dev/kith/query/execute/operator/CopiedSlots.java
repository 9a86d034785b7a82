package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.Column;
import dev.kith.query.execute.batch.LargeValues;
import dev.kith.query.execute.batch.RowBatch;

/** The slots that an operator carries from its input rows to its output rows: those still read. */
public final class CopiedSlots {
    private final int[] slots;

    /** The array is kept, and must not be changed any more. */
    public CopiedSlots(int[] slots) {
        this.slots = slots;
    }

    public int count() {
        return slots.length;
    }

    /** What rows hold in these slots beyond the bytes that small values need. */
    long largeValueBytes(RowBatch rows, int start, int end) {
        long bytes = 0;
        for (int slot : slots) {
            bytes += LargeValues.bytes(rows.column(slot), start, end);
        }
        return bytes;
    }

    /** Copies to the rows from {@code start} to {@code end} (exclusive): to each, its source row. */
    void gather(RowBatch to, int start, int end, RowBatch from, int[] sourceRows) {
        if (start < end) {
            for (int slot : slots) {
                to.column(slot).gather(start, end, from.column(slot), sourceRows);
            }
        }
    }

    /** Copies one row to all rows from {@code start} to {@code end} (exclusive). */
    void fill(RowBatch to, int start, int end, RowBatch from, int fromRow) {
        if (start < end) {
            for (int slot : slots) {
                to.column(slot).fill(start, end, from.column(slot), fromRow);
            }
        }
    }

    /** Copies the rows that count to consecutive ones from {@code start}. */
    void gatherSelected(RowBatch to, int start, RowBatch from) {
        int count = from.selectedCount();
        for (int slot : slots) {
            Column into = to.column(slot);
            Column source = from.column(slot);
            for (int i = 0; i < count; i++) {
                into.copy(start + i, source, from.selectedRow(i));
            }
        }
    }

    void copyRow(RowBatch to, int row, RowBatch from, int fromRow) {
        for (int slot : slots) {
            to.column(slot).copy(row, from.column(slot), fromRow);
        }
    }

    /** Copies one row to all rows that count. */
    void fillSelected(RowBatch to, RowBatch from, int fromRow) {
        int count = to.selectedCount();
        for (int slot : slots) {
            Column into = to.column(slot);
            Column source = from.column(slot);
            for (int i = 0; i < count; i++) {
                into.copy(to.selectedRow(i), source, fromRow);
            }
        }
    }
}
