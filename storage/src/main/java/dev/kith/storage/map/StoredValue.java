package dev.kith.storage.map;

import dev.kith.storage.record.RecordBuffer;

/**
 * The value of an entry, reused from call to call.
 *
 * <pre>
 * offset  bytes  field
 *      0      8  header  bits 0 to 62: version of the commit that wrote it; bit 63: split
 *      8    ...  body    the record's bytes; if split, the record's length as 4 bytes
 * </pre>
 *
 * <p>The bytes of a split record are in pieces of {@link #MAX_BODY_BYTES}, each an entry of its own
 * with the header of the same commit. A reader that finds a piece missing or of another version
 * knows that the record was overwritten while it read.
 */
final class StoredValue {
    static final int HEADER_BYTES = Long.BYTES;

    /** Small enough that a few such entries fit the smallest part of the smallest map. */
    static final int MAX_BODY_BYTES = 4096;

    private static final long SPLIT_BIT = 1L << 63;

    long header;

    /** Where a read puts the body. */
    RecordBuffer body;

    /** What a write takes as the body. */
    byte[] source = new byte[0];

    int offset;
    int length;

    StoredValue(RecordBuffer body) {
        this.body = body;
    }

    long version() {
        return header & ~SPLIT_BIT;
    }

    boolean isSplit() {
        return header < 0;
    }

    StoredValue write(long version, byte[] newSource, int newOffset, int newLength) {
        header = version;
        source = newSource;
        offset = newOffset;
        length = newLength;
        return this;
    }

    StoredValue writeSplitHead(long version, byte[] lengthBytes) {
        write(version, lengthBytes, 0, Integer.BYTES);
        header |= SPLIT_BIT;
        return this;
    }
}
