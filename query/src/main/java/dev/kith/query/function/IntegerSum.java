package dev.kith.query.function;

/**
 * A sum of integers that is exact beyond 64 bits, so that it does not depend on the order in which
 * they come whether it fits.
 */
final class IntegerSum {
    /** 2 to the power of 64. */
    private static final double WRAP = 0x1p64;

    /** The sum without what went over 64 bits. */
    private long low;

    /** How often it went over at the top, less how often at the bottom. */
    private long wraps;

    void add(long value) {
        long sum = low + value;
        if (((low ^ sum) & (value ^ sum)) < 0) {
            wraps += value < 0 ? -1 : 1;
        }
        low = sum;
    }

    boolean fits() {
        return wraps == 0;
    }

    /** The sum, if it fits. */
    long value() {
        return low;
    }

    double toDouble() {
        return wraps * WRAP + low;
    }
}
