package dev.kith.bench.workload;

import java.util.Arrays;

/** A set of pairs of small numbers: open addressing, no boxes. */
final class PairSet {
    private static final long FREE = -1;
    private static final long MIXER = 0x9E37_79B9_7F4A_7C15L;

    private final long[] slots;

    PairSet(int maxPairs) {
        slots = new long[Integer.highestOneBit(maxPairs) * 4];
        Arrays.fill(slots, FREE);
    }

    /** Whether the pair was new. */
    boolean add(int first, int second) {
        long pair = ((long) first << 32) | second;
        int slot = (int) ((pair * MIXER) >>> 32) & (slots.length - 1);
        while (slots[slot] != FREE) {
            if (slots[slot] == pair) {
                return false;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = pair;
        return true;
    }
}
