package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.RowBatch;

/**
 * One step of a running query. Used by one thread.
 *
 * <p>The caller owns the batch it passes and may pass the same one again and again; its rows are
 * overwritten by each call. An operator that reads from another passes the caller's batch through
 * if it only narrows rows or sets further slots, else it owns a batch of its own to read into.
 */
public interface Operator extends AutoCloseable {
    /**
     * Fills the batch with the next rows, at least one that counts.
     *
     * @return false at the end; the batch is then empty, and the method is not called again unless
     *     after {@link #rewind}
     */
    boolean next(RowBatch batch);

    /**
     * Starts again from the first row: for a plan that runs once per row of another, whose values
     * it reads anew.
     */
    void rewind();

    /** Frees what is held, in the operators below too. */
    @Override
    void close();
}
