package dev.kith.storage.codec;

import dev.kith.storage.record.RecordBuffer;

/**
 * Numbers of variable length: seven bits a byte, the lowest first; a set high bit says that more
 * follow. Negative numbers take ten bytes, unless they are written as zigzag (0, -1, 1, -2, ...).
 * Since format version 1.
 */
public final class Varint {
    static final int MAX_BYTES = 10;

    private static final int MORE = 0x80;
    private static final int SEVEN_BITS = 0x7F;

    private Varint() {}

    /** Appends a number that is 0 or more, or any other at full length. */
    public static void put(RecordBuffer into, long value) {
        int at = into.length();
        into.ensureCapacity(at + MAX_BYTES);
        byte[] bytes = into.bytes();
        long rest = value;
        while ((rest & ~SEVEN_BITS) != 0) {
            bytes[at++] = (byte) ((rest & SEVEN_BITS) | MORE);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
        into.resize(at);
    }

    /** Appends a number of either sign that is likely near 0. */
    public static void putZigzag(RecordBuffer into, long value) {
        put(into, (value << 1) ^ (value >> 63));
    }

    static long unzigzag(long encoded) {
        return (encoded >>> 1) ^ -(encoded & 1);
    }
}
