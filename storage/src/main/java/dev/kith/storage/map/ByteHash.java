package dev.kith.storage.map;

import dev.kith.storage.record.RecordBuffer;

/**
 * The hashes that Chronicle Map takes of keys and of what it checks, for bytes on the heap: 64-bit
 * xxHash without a seed, and CityHash's mix of two words.
 */
final class ByteHash {
    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME_3 = 0x165667B19E3779F9L;
    private static final long PRIME_4 = 0x85EBCA77C2B2AE63L;
    private static final long PRIME_5 = 0x27D4EB2F165667C5L;
    private static final long PRIME_1_PLUS_PRIME_2 = 0x60EA27EEADC0B5D6L;
    private static final long CITY_K2 = 0x9AE16A3B2F90404FL;
    private static final int STRIPE_BYTES = 32;
    private static final long LOW_32_BITS = 0xFFFF_FFFFL;
    private static final int LOW_8_BITS = 0xFF;

    private ByteHash() {}

    /** Of bytes from a place to another. One method, too large to be copied into its callers. */
    static long of(byte[] bytes, int from, int to) {
        int at = from;
        long hash = PRIME_5;
        if (to - from >= STRIPE_BYTES) {
            long lane1 = PRIME_1_PLUS_PRIME_2;
            long lane2 = PRIME_2;
            long lane3 = 0;
            long lane4 = -PRIME_1;
            for (; at <= to - STRIPE_BYTES; at += STRIPE_BYTES) {
                lane1 = round(lane1, RecordBuffer.longAt(bytes, at));
                lane2 = round(lane2, RecordBuffer.longAt(bytes, at + 8));
                lane3 = round(lane3, RecordBuffer.longAt(bytes, at + 16));
                lane4 = round(lane4, RecordBuffer.longAt(bytes, at + 24));
            }
            hash = Long.rotateLeft(lane1, 1)
                    + Long.rotateLeft(lane2, 7)
                    + Long.rotateLeft(lane3, 12)
                    + Long.rotateLeft(lane4, 18);
            hash = (hash ^ round(0, lane1)) * PRIME_1 + PRIME_4;
            hash = (hash ^ round(0, lane2)) * PRIME_1 + PRIME_4;
            hash = (hash ^ round(0, lane3)) * PRIME_1 + PRIME_4;
            hash = (hash ^ round(0, lane4)) * PRIME_1 + PRIME_4;
        }
        hash += to - from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long word = round(0, RecordBuffer.longAt(bytes, at));
            hash = Long.rotateLeft(hash ^ word, 27) * PRIME_1 + PRIME_4;
        }
        if (at <= to - Integer.BYTES) {
            long word = (RecordBuffer.intAt(bytes, at) & LOW_32_BITS) * PRIME_1;
            hash = Long.rotateLeft(hash ^ word, 23) * PRIME_2 + PRIME_3;
            at += Integer.BYTES;
        }
        for (; at < to; at++) {
            long single = (bytes[at] & LOW_8_BITS) * PRIME_5;
            hash = Long.rotateLeft(hash ^ single, 11) * PRIME_1;
        }
        hash = (hash ^ hash >>> 33) * PRIME_2;
        hash = (hash ^ hash >>> 29) * PRIME_3;
        return hash ^ hash >>> 32;
    }

    /**
     * What is stored behind an entry, to be compared when it is recovered.
     *
     * @param valueHash of the size of the value and the value
     */
    static int checksum(int keyBytes, long keyHash, long valueHash) {
        long factor = CITY_K2 + 2L * keyBytes;
        long first = keyHash + CITY_K2;
        long left = Long.rotateRight(valueHash, 37) * factor + first;
        long right = (Long.rotateRight(first, 25) + valueHash) * factor;
        long mixed = (left ^ right) * factor;
        mixed = (right ^ mixed ^ mixed >>> 47) * factor;
        mixed = (mixed ^ mixed >>> 47) * factor;
        return (int) (mixed >>> Integer.SIZE ^ mixed);
    }

    private static long round(long lane, long word) {
        return Long.rotateLeft(lane + word * PRIME_2, 31) * PRIME_1;
    }
}
