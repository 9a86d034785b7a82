package dev.kith.storage.codec;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.value.BooleanValue;
import dev.kith.value.DurationValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.PointValue;
import dev.kith.value.StringValue;
import dev.kith.value.TemporalValue;
import dev.kith.value.Value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Values as bytes whose unsigned order from left to right is the order of the values. Big-endian.
 * Since format version 1.
 *
 * <pre>
 *           0x02 to 0x08: points, temporal values and durations ({@link TemporalKey})
 * string    0x10, UTF-8 with each 00 as 00 FF, then 00 00
 * boolean   0x20, then 00 or 01
 * number    0x30, nearest float (8 bytes, sign flipped for order), then integer minus float (2
 *           bytes plus 0x8000; 0x8000 for a float), which tells large integers apart
 * entry     the values one after the other, then the node id (8 bytes)
 * </pre>
 *
 * <p>So 1 and 1.0 are the same bytes, 2^53 and 2^53+1 are not; strings stand in order of code
 * points; NaN stands after all numbers.
 */
public final class IndexKey {
    /** The longest entry: a page always has room for it. */
    public static final int MAX_BYTES = 8192;

    static final int NODE_BYTES = Long.BYTES;

    private static final int STRING = 0x10;
    private static final int BOOLEAN = 0x20;
    private static final int NUMBER = 0x30;
    private static final int NO_CORRECTION = 0x8000;
    private static final double TWO_TO_63 = 0x1p63;

    private IndexKey() {}

    /** Whether an index holds values of this type at all. */
    public static boolean isIndexed(Value value) {
        return value instanceof StringValue
                || value instanceof IntegerValue
                || value instanceof FloatValue
                || value instanceof BooleanValue
                || value instanceof TemporalValue
                || value instanceof DurationValue
                || value instanceof PointValue;
    }

    /** Appends a value for which {@link #isIndexed}. */
    public static void put(RecordBuffer into, Value value) {
        if (value instanceof StringValue string) {
            byte[] utf8 = string.value().getBytes(StandardCharsets.UTF_8);
            putString(into, utf8, 0, utf8.length);
        } else if (value instanceof BooleanValue truth) {
            into.putByte(BOOLEAN).putByte(truth.value() ? 1 : 0);
        } else if (value instanceof IntegerValue integer) {
            putInteger(into, integer.value());
        } else if (value instanceof FloatValue floating) {
            putNumber(into, floating.value(), 0);
        } else if (value instanceof TemporalValue moment) {
            TemporalKey.put(into, moment);
        } else if (value instanceof DurationValue duration) {
            TemporalKey.put(into, duration);
        } else if (value instanceof PointValue point) {
            TemporalKey.put(into, point);
        } else {
            throw new IllegalArgumentException(value.typeName() + " is not indexed");
        }
    }

    /**
     * Appends a value as it is stored. Of strings and integers, which nearly all are, no object is
     * made.
     *
     * @return false if no index holds it
     */
    static boolean putStored(RecordBuffer into, ByteCursor value) {
        switch (value.peek()) {
            case ValueCodec.INTEGER -> {
                value.next();
                putInteger(into, value.zigzag());
                return true;
            }
            case ValueCodec.STRING -> {
                value.next();
                int length = value.count();
                int at = value.skip(length);
                putString(into, value.bytes(), at, length);
                return true;
            }
            default -> {
                return putRead(into, ValueCodec.read(value));
            }
        }
    }

    private static boolean putRead(RecordBuffer into, Value value) {
        boolean indexed = isIndexed(value);
        if (indexed) {
            put(into, value);
        }
        return indexed;
    }

    /** Appends what all strings with a prefix begin with. */
    public static void putStringPrefix(RecordBuffer into, String prefix) {
        byte[] utf8 = prefix.getBytes(StandardCharsets.UTF_8);
        into.putByte(STRING);
        putEscaped(into, utf8, 0, utf8.length);
    }

    /**
     * Appends the byte that all values of the type of {@code value} begin with. The type is one
     * whose values compare with {@code <}.
     */
    public static void putType(RecordBuffer into, Value value) {
        if (value instanceof StringValue) {
            into.putByte(STRING);
        } else if (value instanceof BooleanValue) {
            into.putByte(BOOLEAN);
        } else if (value instanceof TemporalValue moment) {
            into.putByte(TemporalKey.type(moment));
        } else {
            into.putByte(NUMBER);
        }
    }

    public static void putNode(RecordBuffer into, long nodeId) {
        into.putLong(Long.reverseBytes(nodeId));
    }

    /** The node of an entry. */
    public static long nodeOf(byte[] source, int entryEnd) {
        return Long.reverseBytes(RecordBuffer.longAt(source, entryEnd - NODE_BYTES));
    }

    /**
     * Makes the least bytes that are greater than all that begin with these.
     *
     * @return false if there are none, since all bytes are FF
     */
    public static boolean increment(RecordBuffer prefix) {
        for (int i = prefix.length() - 1; i >= 0; i--) {
            if (prefix.getByte(i) != (byte) 0xFF) {
                prefix.setByte(i, prefix.getByte(i) + 1);
                prefix.resize(i + 1);
                return true;
            }
        }
        return false;
    }

    public static int compare(
            byte[] left, int leftFrom, int leftTo, byte[] right, int rightFrom, int rightTo) {
        return Arrays.compareUnsigned(left, leftFrom, leftTo, right, rightFrom, rightTo);
    }

    private static void putString(RecordBuffer into, byte[] utf8, int offset, int length) {
        into.putByte(STRING);
        putEscaped(into, utf8, offset, length);
        into.putByte(0).putByte(0);
    }

    private static void putEscaped(RecordBuffer into, byte[] utf8, int offset, int length) {
        int end = offset + length;
        int from = offset;
        for (int i = offset; i < end; i++) {
            if (utf8[i] == 0) {
                into.putBytes(utf8, from, i + 1 - from).putByte(0xFF);
                from = i + 1;
            }
        }
        into.putBytes(utf8, from, end - from);
    }

    private static void putInteger(RecordBuffer into, long value) {
        double nearest = (double) value;
        // Only 2^63 itself, to which the greatest integers round, does not fit a long.
        long difference =
                nearest == TWO_TO_63 ? value - Long.MAX_VALUE - 1 : value - (long) nearest;
        putNumber(into, nearest, (int) difference);
    }

    private static void putNumber(RecordBuffer into, double nearest, int difference) {
        int correction = NO_CORRECTION + difference;
        putOrderedFloat(into.putByte(NUMBER), nearest);
        into.putByte(correction >>> 8).putByte(correction);
    }

    /** 8 bytes whose order is that of the numbers. */
    static void putOrderedFloat(RecordBuffer into, double number) {
        // Adding 0.0 makes the negative zero positive: the two are one number.
        long bits = Double.doubleToLongBits(number + 0.0);
        long ordered = bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
        into.putLong(Long.reverseBytes(ordered));
    }
}
