package dev.kith.store;

/** Ids, a batch at a time. */
public interface IdCursor {
    /** A cursor with no ids. */
    IdCursor EMPTY = (into, from, limit) -> 0;

    /**
     * Writes the next ids.
     *
     * @param into where to
     * @param from the first place to write
     * @param limit the largest number to write, at least 1
     * @return how many were written; 0 at the end
     */
    int next(long[] into, int from, int limit);
}
