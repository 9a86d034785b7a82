package dev.kith.query.execute.table;

import java.util.Arrays;

/** A set of pairs; the first of each is 0 or more. */
public final class LongPairSet {
    private static final int MIN_CAPACITY = 32;

    /** First and second, side by side; first is -1 where there is none. */
    private long[] pairs = empty(MIN_CAPACITY);

    private int size;

    /** True if the pair was not in the set. */
    public boolean add(long first, long second) {
        int mask = pairs.length / 2 - 1;
        int place = Hashing.ofPair(first, second) & mask;
        while (pairs[2 * place] != -1) {
            if (pairs[2 * place] == first && pairs[2 * place + 1] == second) {
                return false;
            }
            place = place + 1 & mask;
        }
        pairs[2 * place] = first;
        pairs[2 * place + 1] = second;
        if (++size * 4 > pairs.length) {
            enlarge();
        }
        return true;
    }

    public long bytes() {
        return pairs.length * 8L;
    }

    private void enlarge() {
        long[] before = pairs;
        pairs = empty(before.length);
        int mask = pairs.length / 2 - 1;
        for (int i = 0; i < before.length; i += 2) {
            if (before[i] != -1) {
                int place = Hashing.ofPair(before[i], before[i + 1]) & mask;
                while (pairs[2 * place] != -1) {
                    place = place + 1 & mask;
                }
                pairs[2 * place] = before[i];
                pairs[2 * place + 1] = before[i + 1];
            }
        }
    }

    private static long[] empty(int capacity) {
        long[] pairs = new long[2 * capacity];
        Arrays.fill(pairs, -1);
        return pairs;
    }
}
