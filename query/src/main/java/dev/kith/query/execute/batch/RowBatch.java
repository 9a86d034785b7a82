package dev.kith.query.execute.batch;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Rows, as one column per slot of the statement, and which of the rows still count. A filter only
 * shortens the selection; nothing is copied. A column is made when it is first asked for: slots that
 * nobody reads or writes in this batch cost nothing. What nobody wrote is null.
 *
 * <p>A batch starts small and {@link #grow}s as its producer fills it again and again: looking one
 * node up must not pay for a thousand rows.
 */
public final class RowBatch {
    public static final int MIN_CAPACITY = 16;
    public static final int MAX_CAPACITY = 1024;

    /** A batch without slots, and so without rows that hold anything. */
    public static final RowBatch EMPTY = new RowBatch(new BatchLayout(new SlotKind[0]));

    private final BatchLayout layout;
    private final @Nullable Column[] columns;
    private int capacity;
    private int[] selection;
    private int selectedCount;

    /** An empty batch with room for {@link #MIN_CAPACITY} rows. */
    public RowBatch(BatchLayout layout) {
        this.layout = layout;
        this.columns = new Column[layout.slotCount()];
        this.capacity = MIN_CAPACITY;
        this.selection = new int[MIN_CAPACITY];
        reset(0);
    }

    /** A batch of given columns, one per slot. */
    public RowBatch(Column[] columns) {
        this(layoutOf(columns));
        for (int slot = 0; slot < columns.length; slot++) {
            columns[slot].ensureCapacity(capacity);
            this.columns[slot] = columns[slot];
        }
    }

    private static BatchLayout layoutOf(Column[] columns) {
        var kinds = new SlotKind[columns.length];
        for (int slot = 0; slot < kinds.length; slot++) {
            kinds[slot] = switch (columns[slot]) {
                case IdColumn ids -> ids.holdsNodes() ? SlotKind.NODE : SlotKind.RELATIONSHIP;
                case ValueColumn values -> SlotKind.VALUE;
            };
        }
        return new BatchLayout(kinds);
    }

    public Column column(int slot) {
        Column column = columns[slot];
        return column != null ? column : newColumn(slot);
    }

    private Column newColumn(int slot) {
        Column column = layout.newColumn(slot, capacity);
        columns[slot] = column;
        return column;
    }

    /** The column of a slot that is known to hold ids. */
    public IdColumn ids(int slot) {
        return (IdColumn) column(slot);
    }

    public int slotCount() {
        return columns.length;
    }

    public BatchLayout layout() {
        return layout;
    }

    /** How many rows there is room for now. */
    public int capacity() {
        return capacity;
    }

    /** Multiplies the capacity by four, up to {@link #MAX_CAPACITY}; keeps the rows. */
    public void grow() {
        if (capacity < MAX_CAPACITY) {
            ensureCapacity(4 * capacity);
        }
    }

    /** Makes room for that many rows, even beyond {@link #MAX_CAPACITY}; keeps the rows. */
    public void ensureCapacity(int rows) {
        if (rows > capacity) {
            capacity = rows;
            for (@Nullable Column column : columns) {
                if (column != null) {
                    column.ensureCapacity(rows);
                }
            }
            selection = Arrays.copyOf(selection, rows);
        }
    }

    /** Says that rows 0 to {@code rowCount} (exclusive) have been written and all count. */
    public void reset(int rowCount) {
        for (int i = 0; i < rowCount; i++) {
            selection[i] = i;
        }
        selectedCount = rowCount;
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
        selectedCount = count;
    }
}
