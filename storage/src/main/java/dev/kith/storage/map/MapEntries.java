package dev.kith.storage.map;

import dev.kith.storage.record.RecordBuffer;

import java.util.ArrayList;
import java.util.List;

/**
 * What is to be one map, gathered one behind the other in blocks, so that no memory is taken twice
 * when there are more.
 *
 * <pre>
 * bytes  field
 *     8  hash of the key
 *     4  size of the entry, that is of all that follows, which is as it lies in a map's file
 *     1  size of the key, below 128
 *   ...  key           see {@link MapKeyMarshaller}
 *   1-2  size of the value, 7 bits a byte, the lowest first, with the top bit in all but the last
 *   ...  value         see {@link StoredValue}
 *     4  checksum      of the key's hash and all that follows the key
 * </pre>
 */
final class MapEntries {
    static final int HEAD_BYTES = Long.BYTES + Integer.BYTES;

    /** A place is the number of a block, then this many bits for the offset in it. */
    static final int OFFSET_BITS = 18;

    private static final int SHORT_KEY_BYTES = 8;
    private static final int LONG_KEY_BYTES = 24;
    private static final int MAX_ONE_BYTE_SIZE = 127;
    private static final int MORE_FOLLOWS = 0x80;

    /** All of an entry but its value's body. */
    private static final int MAX_FRAME_BYTES =
            HEAD_BYTES + 1 + LONG_KEY_BYTES + 2 + StoredValue.HEADER_BYTES + Integer.BYTES;

    private final List<RecordBuffer> blocks = new ArrayList<>();
    private RecordBuffer bytes = addBlock();
    private int count;

    int count() {
        return count;
    }

    /** About how many bytes there are. */
    int length() {
        return ((blocks.size() - 1) << OFFSET_BITS) + bytes.length();
    }

    int blockCount() {
        return blocks.size();
    }

    /** Whole entries. */
    RecordBuffer block(int number) {
        return blocks.get(number);
    }

    void add(MapKey key, StoredValue value) {
        if (bytes.length() + MAX_FRAME_BYTES + value.length > 1 << OFFSET_BITS) {
            bytes = addBlock();
        }
        int start = bytes.length();
        bytes.resize(start + HEAD_BYTES);
        int keyBytes = putKey(key);
        int afterKey = bytes.length();
        putSize(StoredValue.HEADER_BYTES + value.length);
        bytes.putLong(value.header).putBytes(value.source, value.offset, value.length);
        long keyHash = ByteHash.of(bytes.bytes(), afterKey - keyBytes, afterKey);
        long valueHash = ByteHash.of(bytes.bytes(), afterKey, bytes.length());
        bytes.putInt(ByteHash.checksum(keyBytes, keyHash, valueHash));
        bytes.setLong(start, keyHash)
                .setInt(start + Long.BYTES, bytes.length() - start - HEAD_BYTES);
        count++;
    }

    private RecordBuffer addBlock() {
        var block = new RecordBuffer(1 << OFFSET_BITS);
        blocks.add(block);
        return block;
    }

    private int putKey(MapKey key) {
        if ((key.b | key.c | key.piece) == 0) {
            bytes.putByte(SHORT_KEY_BYTES).putLong(key.a);
            return SHORT_KEY_BYTES;
        }
        bytes.putByte(LONG_KEY_BYTES).putLong(key.a).putLong(key.b);
        bytes.putInt(key.c).putInt(key.piece);
        return LONG_KEY_BYTES;
    }

    private void putSize(int valueBytes) {
        if (valueBytes <= MAX_ONE_BYTE_SIZE) {
            bytes.putByte(valueBytes);
        } else {
            bytes.putByte(valueBytes | MORE_FOLLOWS).putByte(valueBytes >>> 7);
        }
    }
}
