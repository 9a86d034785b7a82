package dev.kith.storage.map;

import net.openhft.chronicle.core.Memory;
import net.openhft.chronicle.core.OS;

/**
 * The 64-bit xxHash without a seed, as Chronicle Map takes it of keys and of what it checks, for bytes
 * outside the heap. The library's own goes through layers that a new JVM compiles five times over.
 */
final class MemoryHash {
    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME_3 = 0x165667B19E3779F9L;
    private static final long PRIME_4 = 0x85EBCA77C2B2AE63L;
    private static final long PRIME_5 = 0x27D4EB2F165667C5L;
    private static final long PRIME_1_PLUS_PRIME_2 = 0x60EA27EEADC0B5D6L;
    private static final int STRIPE_BYTES = 32;
    private static final long LOW_32_BITS = 0xFFFF_FFFFL;
    private static final int LOW_8_BITS = 0xFF;
    private static final Memory MEMORY = OS.memory();

    private MemoryHash() {}

    /** One method, and too large to be copied into its callers: it is compiled once. */
    static long of(long address, long bytes) {
        long at = address;
        long end = address + bytes;
        long hash = PRIME_5;
        if (bytes >= STRIPE_BYTES) {
            long lane1 = PRIME_1_PLUS_PRIME_2;
            long lane2 = PRIME_2;
            long lane3 = 0;
            long lane4 = -PRIME_1;
            for (; at <= end - STRIPE_BYTES; at += STRIPE_BYTES) {
                lane1 = round(lane1, MEMORY.readLong(at));
                lane2 = round(lane2, MEMORY.readLong(at + 8));
                lane3 = round(lane3, MEMORY.readLong(at + 16));
                lane4 = round(lane4, MEMORY.readLong(at + 24));
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
        hash += bytes;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            hash = Long.rotateLeft(hash ^ round(0, MEMORY.readLong(at)), 27) * PRIME_1 + PRIME_4;
        }
        if (at <= end - Integer.BYTES) {
            long word = (MEMORY.readInt(at) & LOW_32_BITS) * PRIME_1;
            hash = Long.rotateLeft(hash ^ word, 23) * PRIME_2 + PRIME_3;
            at += Integer.BYTES;
        }
        for (; at < end; at++) {
            long single = (MEMORY.readByte(at) & LOW_8_BITS) * PRIME_5;
            hash = Long.rotateLeft(hash ^ single, 11) * PRIME_1;
        }
        hash = (hash ^ hash >>> 33) * PRIME_2;
        hash = (hash ^ hash >>> 29) * PRIME_3;
        return hash ^ hash >>> 32;
    }

    private static long round(long lane, long word) {
        return Long.rotateLeft(lane + word * PRIME_2, 31) * PRIME_1;
    }
}
