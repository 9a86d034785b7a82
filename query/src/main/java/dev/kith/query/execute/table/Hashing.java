package dev.kith.query.execute.table;

/** Spreads keys over tables whose length is a power of two. */
final class Hashing {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Hashing() {}

    static int ofLong(long key) {
        long mixed = key * GOLDEN;
        return (int) (mixed ^ mixed >>> 32);
    }

    static int ofPair(long first, long second) {
        long mixed = (first * GOLDEN ^ second) * GOLDEN;
        return (int) (mixed ^ mixed >>> 32);
    }

    static int ofInt(int hash) {
        return ofLong(hash);
    }
}
