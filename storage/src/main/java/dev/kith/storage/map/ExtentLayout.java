package dev.kith.storage.map;

import dev.kith.storage.record.RecordKind;

/**
 * Which extent, that is which chain of maps, holds a record.
 *
 * <p>Kinds whose {@code a} is a dense id are cut into ranges of ids: the first holds 4,096 ids, each
 * of the next as many as all before it, up to 1,048,576. So an empty database is small, and a
 * growing one makes a map of ordinary size now and then, while all others stay as they are. Other
 * kinds have one extent, and grow by the links of its chain.
 */
final class ExtentLayout {
    private static final int FIRST_BITS = 12;
    private static final int LAST_BITS = 20;
    private static final long FIRST_IDS = 1L << FIRST_BITS;
    private static final long LAST_IDS = 1L << LAST_BITS;

    /** The first extent that follows the doubling ones; it and all later ones are of equal size. */
    private static final long FIRST_EQUAL = LAST_BITS - FIRST_BITS + 1L;

    private ExtentLayout() {}

    static boolean isById(RecordKind kind) {
        return switch (kind) {
            case NODE, RELATIONSHIP, ADJACENCY, DEGREE -> true;
            case META, TOKEN, LABEL, INDEX -> false;
        };
    }

    /** The number of the extent, from 0; keys that are no ids all go to the first. */
    static long numberOf(RecordKind kind, long a) {
        if (a < FIRST_IDS || !isById(kind)) {
            return 0;
        }
        if (a < LAST_IDS) {
            return (long) Long.SIZE - FIRST_BITS - Long.numberOfLeadingZeros(a);
        }
        return FIRST_EQUAL + (a >>> LAST_BITS) - 1;
    }

    /** How many ids an extent of an id kind holds. */
    static long idCount(long number) {
        return number == 0 ? FIRST_IDS : FIRST_IDS << Math.min(number - 1, LAST_BITS - FIRST_BITS);
    }
}
