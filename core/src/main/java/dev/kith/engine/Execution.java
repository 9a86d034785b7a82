package dev.kith.engine;

import dev.kith.value.Value;

/** Rows of one run, pulled one after the other. Used by one thread. */
public interface Execution extends AutoCloseable {
    /**
     * Moves to the next row.
     *
     * @return false at the end
     * @throws dev.kith.QueryException if computing the row fails
     */
    boolean next();

    /** A value of the current row; entities are references that the run's reader resolves. */
    Value value(int column);

    /** What the statement has changed so far. */
    SideEffects sideEffects();

    /** The plan with the rows, lookups and time of each operator, if the run was profiled. */
    String profile();

    @Override
    void close();
}
