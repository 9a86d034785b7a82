package dev.kith.storage.record;

import java.util.OptionalLong;

/**
 * The writes of one commit in the order they were made; of two writes to one key the later one
 * counts. Held in the very bytes that a journal writes, so that a commit encodes nothing twice.
 * Reusable after {@link #clear()}. For one thread.
 *
 * <p>One operation, little-endian, since format version 1:
 *
 * <pre>
 * offset  bytes  field
 *      0      1  kind      number of the record kind
 *      1      8  a
 *      9      8  b
 *     17      4  c
 *     21      4  length    bytes of the value, or -1 for a delete
 *     25    ...  value
 * </pre>
 */
public final class RecordBatch {
    /** Receives the operations of a batch in order. */
    public interface Visitor {
        void put(RecordKind kind, long a, long b, int c, byte[] source, int offset, int length);

        void delete(RecordKind kind, long a, long b, int c);
    }

    public static final int A_OFFSET = 1;
    public static final int B_OFFSET = 9;
    public static final int C_OFFSET = 17;
    public static final int LENGTH_OFFSET = 21;
    public static final int HEADER_BYTES = 25;
    private static final int DELETED = -1;
    private static final long ANY_VERSION = -1;

    private final RecordBuffer operations = new RecordBuffer(1024);
    private int operationCount;
    private long requiredVersion = ANY_VERSION;

    /** Makes the commit a conflict unless this is the latest version then. */
    public RecordBatch requireLatestVersion(long version) {
        if (version < 0) {
            throw new IllegalArgumentException("a version is 0 or more, not " + version);
        }
        requiredVersion = version;
        return this;
    }

    /** The version that must be the latest one for the batch to be committed. */
    public OptionalLong requiredVersion() {
        return requiredVersion == ANY_VERSION
                ? OptionalLong.empty()
                : OptionalLong.of(requiredVersion);
    }

    public void put(RecordKind kind, long a, long b, int c, byte[] source, int offset, int length) {
        putHeader(kind, a, b, c, length);
        operations.putBytes(source, offset, length);
    }

    public void put(RecordKind kind, long a, long b, int c, RecordBuffer value) {
        put(kind, a, b, c, value.bytes(), 0, value.length());
    }

    /** Deletes a record; deleting what is not there is allowed. */
    public void delete(RecordKind kind, long a, long b, int c) {
        putHeader(kind, a, b, c, DELETED);
    }

    public int operationCount() {
        return operationCount;
    }

    public boolean isEmpty() {
        return operationCount == 0;
    }

    /** Forgets all operations and the required version; keeps the memory. */
    public void clear() {
        operations.clear();
        operationCount = 0;
        requiredVersion = ANY_VERSION;
    }

    /** The operations as bytes; see the layout above. Not to be changed. */
    public RecordBuffer operations() {
        return operations;
    }

    public void forEach(Visitor visitor) {
        decode(operations.bytes(), 0, operations.length(), visitor);
    }

    /**
     * Reads operations that {@link #operations()} gave.
     *
     * @throws IllegalArgumentException if the bytes are not whole operations of known kinds
     */
    public static void decode(byte[] source, int offset, int length, Visitor visitor) {
        var view = new OperationView(source, offset + length);
        int at = offset;
        while (at < offset + length) {
            at = view.next(at, visitor);
        }
    }

    private void putHeader(RecordKind kind, long a, long b, int c, int length) {
        operations.putByte(kind.number()).putLong(a).putLong(b).putInt(c).putInt(length);
        operationCount++;
    }

    private record OperationView(byte[] source, int end) {
        int next(int at, Visitor visitor) {
            if (at + HEADER_BYTES > end) {
                throw new IllegalArgumentException("operation at %d is cut off".formatted(at));
            }
            RecordKind kind = kindAt(at);
            long a = RecordBuffer.longAt(source, at + A_OFFSET);
            long b = RecordBuffer.longAt(source, at + B_OFFSET);
            int c = RecordBuffer.intAt(source, at + C_OFFSET);
            int length = RecordBuffer.intAt(source, at + LENGTH_OFFSET);
            int from = at + HEADER_BYTES;
            if (length == DELETED) {
                visitor.delete(kind, a, b, c);
                return from;
            }
            if (length < 0 || length > end - from) {
                throw new IllegalArgumentException(
                        "operation at %d: length is %d, but %d bytes remain"
                                .formatted(at, length, end - from));
            }
            visitor.put(kind, a, b, c, source, from, length);
            return from + length;
        }

        private RecordKind kindAt(int at) {
            return RecordKind.ofNumber(source[at])
                    .orElseThrow(() -> new IllegalArgumentException(
                            "operation at %d: %d is not a record kind".formatted(at, source[at])));
        }
    }
}
