package dev.kith.memory;

import java.util.Comparator;

/** One relationship as one of its ends sees it. */
record Incidence(long node, boolean incoming, int type, long neighbour, long relationship) {
    static final Comparator<Incidence> ORDER = Comparator.comparingLong(Incidence::node)
            .thenComparing(Incidence::incoming)
            .thenComparingInt(Incidence::type)
            .thenComparingLong(Incidence::neighbour)
            .thenComparingLong(Incidence::relationship);

    /** Before all relationships of these. */
    static Incidence first(long node, boolean incoming, int type) {
        return new Incidence(node, incoming, type, Long.MIN_VALUE, Long.MIN_VALUE);
    }

    /** After all relationships of these. */
    static Incidence last(long node, boolean incoming, int type) {
        return new Incidence(node, incoming, type, Long.MAX_VALUE, Long.MAX_VALUE);
    }
}
