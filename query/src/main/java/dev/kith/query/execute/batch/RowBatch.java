package dev.kith.query.execute.batch;

import java.util.Arrays;

/**
 * Rows, as one column per slot of the statement, and which of the rows still count. A filter only
 * shortens the selection; nothing is copied. Columns are made when the batch is; an operator writes
 * the slots it is responsible for and leaves the others.
 *
 * <p>A batch starts small and {@link #grow}s as its producer fills it again and again: looking one
 * node up must not pay for a thousand rows.
 */
public final class RowBatch {
    public static final int MIN_CAPACITY = 16;
    public static final int MAX_CAPACITY = 1024;

    private final Column[] columns;
    private int capacity;
    private int[] selection;
    private int selectedCount;
    private boolean dense;

    /** A batch with one column per slot, each with room for {@link #MIN_CAPACITY} rows. */
    public RowBatch(Column[] columns) {
        this.columns = columns;
        this.capacity = MIN_CAPACITY;
        this.selection = new int[MIN_CAPACITY];
        for (Column column : columns) {
            column.ensureCapacity(capacity);
        }
        reset(0);
    }

    public Column column(int slot) {
        return columns[slot];
    }

    /** The column of a slot that is known to hold ids. */
    public IdColumn ids(int slot) {
        return (IdColumn) columns[slot];
    }

    public int slotCount() {
        return columns.length;
    }

    /** How many rows there is room for now. */
    public int capacity() {
        return capacity;
    }

    /** Doubles the capacity, up to {@link #MAX_CAPACITY}; keeps the rows. */
    public void grow() {
        if (capacity < MAX_CAPACITY) {
            ensureCapacity(2 * capacity);
        }
    }

    /** Makes room for that many rows, even beyond {@link #MAX_CAPACITY}; keeps the rows. */
    public void ensureCapacity(int rows) {
        if (rows > capacity) {
            capacity = rows;
            for (Column column : columns) {
                column.ensureCapacity(rows);
            }
            selection = Arrays.copyOf(selection, rows);
            if (dense) {
                reset(selectedCount);
            }
        }
    }

    /** Says that rows 0 to {@code rowCount} (exclusive) have been written and all count. */
    public void reset(int rowCount) {
        for (int i = 0; i < rowCount; i++) {
            selection[i] = i;
        }
        selectedCount = rowCount;
        dense = true;
    }

    /** How many rows count. */
    public int selectedCount() {
        return selectedCount;
    }

    /** The place in the columns of the {@code index}th row that counts. */
    public int selectedRow(int index) {
        return selection[index];
    }

    /** The selection itself; valid until the batch grows. */
    public int[] selection() {
        return selection;
    }

    /** Keeps a row as the {@code index}th that counts; for filters, index never ahead of reading. */
    public void select(int index, int row) {
        selection[index] = row;
    }

    /** Forgets the rows that count after the first {@code count}. */
    public void truncateSelection(int count) {
        dense &= count == selectedCount;
        selectedCount = count;
    }
}
