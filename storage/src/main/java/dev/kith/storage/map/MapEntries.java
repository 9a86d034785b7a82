package dev.kith.storage.map;

import dev.kith.storage.record.RecordBuffer;

/**
 * What is to be one map, gathered one behind the other. Reused from map to map.
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

    private static final int SHORT_KEY_BYTES = 8;
    private static final int LONG_KEY_BYTES = 24;
    private static final int MAX_ONE_BYTE_SIZE = 127;
    private static final int MORE_FOLLOWS = 0x80;

    private final RecordBuffer bytes = new RecordBuffer(1 << 20);
    private int count;

    int count() {
        return count;
    }

    /** What lies in {@link #bytes()}. */
    int length() {
        return bytes.length();
    }

    /** Valid until the next entry is added. */
    byte[] bytes() {
        return bytes.bytes();
    }

    void clear() {
        bytes.clear();
        count = 0;
    }

    void add(MapKey key, StoredValue value) {
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
