package dev.kith.storage.graph;

import dev.kith.store.IdCursor;

import java.util.function.LongPredicate;

/** The ids of a cursor for which a condition holds. */
final class FilteredCursor implements IdCursor {
    private final IdCursor source;
    private final LongPredicate condition;

    FilteredCursor(IdCursor source, LongPredicate condition) {
        this.source = source;
        this.condition = condition;
    }

    @Override
    public int next(long[] into, int from, int limit) {
        int read = source.next(into, from, limit);
        while (read > 0) {
            int kept = 0;
            for (int i = 0; i < read; i++) {
                long id = into[from + i];
                if (condition.test(id)) {
                    into[from + kept++] = id;
                }
            }
            if (kept > 0) {
                return kept;
            }
            read = source.next(into, from, limit);
        }
        return 0;
    }
}
