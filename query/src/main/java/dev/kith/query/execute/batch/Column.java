package dev.kith.query.execute.batch;

import dev.kith.value.Value;

/**
 * The values of one slot for the rows of a batch. Any value can be read from any column; a column
 * of ids holds them as primitives, so hot code asks for its own kind and reads arrays.
 */
public sealed interface Column permits IdColumn, ValueColumn {
    Value get(int row);

    /** Sets a value; of a column of ids, a node or relationship of its kind, or null. */
    void set(int row, Value value);

    /** Copies one row of another column; of a column of ids, from one of the same kind. */
    void copy(int row, Column from, int fromRow);

    /** Copies to the rows from {@code start} to {@code end} (exclusive): to each, its source row. */
    void gather(int start, int end, Column from, int[] sourceRows);

    /** Copies one row to all rows from {@code start} to {@code end} (exclusive). */
    void fill(int start, int end, Column from, int fromRow);

    /** Makes room for that many rows; keeps what is there. */
    void ensureCapacity(int rows);
}
