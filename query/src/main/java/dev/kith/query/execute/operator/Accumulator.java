package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.Value;

/** One aggregate, for all groups. */
public interface Accumulator {
    /**
     * Takes the rows that count in.
     *
     * @param groups by index of the row among those that count, its group
     * @param groupCount how many groups there are by now
     */
    void add(RowBatch batch, int[] groups, int groupCount);

    /** The value for a group, which may have had no rows. */
    Value result(int group);

    /** Forgets all groups. */
    void clear();

    /** About the bytes held. */
    long bytes();
}
