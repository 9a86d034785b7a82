package dev.kith.memory;

import dev.kith.store.IdCursor;

/** Shows the ids of an array. */
final class ArrayIdCursor implements IdCursor {
    private final long[] ids;
    private int shown;

    ArrayIdCursor(long[] ids) {
        this.ids = ids;
    }

    @Override
    public int next(long[] into, int from, int limit) {
        int count = Math.min(limit, ids.length - shown);
        System.arraycopy(ids, shown, into, from, count);
        shown += count;
        return count;
    }
}
