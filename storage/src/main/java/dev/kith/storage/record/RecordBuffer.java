package dev.kith.storage.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A reusable array of bytes that grows: where a record's value is copied to when it is read, and
 * where one is put together before it is written. Numbers are little-endian. For one thread.
 *
 * <p>Reading beyond {@link #length()} is a defect of the caller and checked only by assertions;
 * codecs check what they read from disk.
 */
public final class RecordBuffer {
    private static final VarHandle SHORT =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle DOUBLE =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes;
    private int length;

    public RecordBuffer() {
        this(256);
    }

    public RecordBuffer(int capacityBytes) {
        bytes = new byte[capacityBytes];
    }

    /** The array itself: valid up to {@link #length()}, and only until the buffer grows. */
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    public byte[] copyOfBytes() {
        return Arrays.copyOf(bytes, length);
    }

    public RecordBuffer clear() {
        length = 0;
        return this;
    }

    /** Sets the length; bytes between the old and a greater new length are undefined. */
    public RecordBuffer resize(int newLength) {
        ensureCapacity(newLength);
        length = newLength;
        return this;
    }

    public RecordBuffer set(byte[] source, int offset, int count) {
        resize(count);
        System.arraycopy(source, offset, bytes, 0, count);
        return this;
    }

    public RecordBuffer set(RecordBuffer source) {
        return set(source.bytes, 0, source.length);
    }

    /** The little-endian int at an offset of any array. */
    public static int intAt(byte[] source, int at) {
        return (int) INT.get(source, at);
    }

    /** The little-endian long at an offset of any array. */
    public static long longAt(byte[] source, int at) {
        return (long) LONG.get(source, at);
    }

    // --- read at an offset

    public byte getByte(int at) {
        assert at < length;
        return bytes[at];
    }

    public short getShort(int at) {
        assert at + Short.BYTES <= length;
        return (short) SHORT.get(bytes, at);
    }

    public int getInt(int at) {
        assert at + Integer.BYTES <= length;
        return (int) INT.get(bytes, at);
    }

    public long getLong(int at) {
        assert at + Long.BYTES <= length;
        return (long) LONG.get(bytes, at);
    }

    public double getDouble(int at) {
        assert at + Double.BYTES <= length;
        return (double) DOUBLE.get(bytes, at);
    }

    public void getBytes(int at, byte[] target, int offset, int count) {
        assert at + count <= length;
        System.arraycopy(bytes, at, target, offset, count);
    }

    // --- overwrite at an offset

    public RecordBuffer setByte(int at, int value) {
        assert at < length;
        bytes[at] = (byte) value;
        return this;
    }

    public RecordBuffer setShort(int at, int value) {
        assert at + Short.BYTES <= length;
        SHORT.set(bytes, at, (short) value);
        return this;
    }

    public RecordBuffer setInt(int at, int value) {
        assert at + Integer.BYTES <= length;
        INT.set(bytes, at, value);
        return this;
    }

    public RecordBuffer setLong(int at, long value) {
        assert at + Long.BYTES <= length;
        LONG.set(bytes, at, value);
        return this;
    }

    // --- append

    public RecordBuffer putByte(int value) {
        int at = grow(Byte.BYTES);
        bytes[at] = (byte) value;
        return this;
    }

    public RecordBuffer putShort(int value) {
        int at = grow(Short.BYTES);
        SHORT.set(bytes, at, (short) value);
        return this;
    }

    public RecordBuffer putInt(int value) {
        int at = grow(Integer.BYTES);
        INT.set(bytes, at, value);
        return this;
    }

    public RecordBuffer putLong(long value) {
        int at = grow(Long.BYTES);
        LONG.set(bytes, at, value);
        return this;
    }

    public RecordBuffer putDouble(double value) {
        int at = grow(Double.BYTES);
        DOUBLE.set(bytes, at, value);
        return this;
    }

    public RecordBuffer putBytes(byte[] source, int offset, int count) {
        int at = grow(count);
        System.arraycopy(source, offset, bytes, at, count);
        return this;
    }

    public void ensureCapacity(int capacityBytes) {
        if (capacityBytes > bytes.length) {
            long doubled = Math.min(bytes.length * 2L, Integer.MAX_VALUE - 8);
            bytes = Arrays.copyOf(bytes, Math.max((int) doubled, capacityBytes));
        }
    }

    private int grow(int count) {
        int at = length;
        int newLength = Math.addExact(at, count);
        if (newLength > bytes.length) {
            ensureCapacity(newLength);
        }
        length = newLength;
        return at;
    }
}
