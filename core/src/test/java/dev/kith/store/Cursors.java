package dev.kith.store;

import java.util.ArrayList;
import java.util.List;

/** What cursors give, as lists that a test can compare. */
public final class Cursors {
    private Cursors() {}

    /** All ids, asked for in batches of changing size. */
    public static List<Long> ids(IdCursor cursor) {
        List<Long> all = new ArrayList<>();
        long[] batch = new long[100];
        int limit = 1;
        int count = cursor.next(batch, 1, limit);
        while (count > 0) {
            for (int i = 1; i <= count; i++) {
                all.add(batch[i]);
            }
            limit = limit * 3 % 98 + 1;
            count = cursor.next(batch, 1, limit);
        }
        return all;
    }

    /** All pairs as {@code neighbour/relationship}. */
    public static List<String> pairs(NeighbourCursor cursor) {
        List<String> all = new ArrayList<>();
        while (cursor.advance()) {
            for (int i = cursor.from(); i < cursor.to(); i++) {
                all.add(cursor.nodes()[i] + "/" + cursor.relationships()[i]);
            }
        }
        return all;
    }
}
