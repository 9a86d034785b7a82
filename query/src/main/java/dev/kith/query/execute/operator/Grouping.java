package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.RowBatch;

/** Finds the group that each row belongs to. Groups are numbered from 0 as they appear. */
public interface Grouping {
    /** How many groups there are now. */
    int groupCount();

    /** Writes, for the {@code i}th row that counts, its group to {@code groups[i]}. */
    void assign(RowBatch batch, int[] groups);

    /**
     * Writes the values that make some groups to the rows from 0.
     *
     * @param from the first group
     * @param count how many groups, and rows
     */
    void write(int from, int count, RowBatch batch);

    /** Forgets all groups. */
    void clear();

    /** About the bytes held. */
    long bytes();
}
