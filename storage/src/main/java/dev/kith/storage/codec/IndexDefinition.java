package dev.kith.storage.codec;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.store.IndexDescriptor;

/**
 * What an index is over: key (META, {@link MetaKeys#FIRST_INDEX} + index id). Since format version
 * 1.
 *
 * <pre>
 * byte   unique              0 or 1
 * varint label               token
 * varint count of keys, then that often: varint key token
 * text   name                to the end of the record, UTF-8
 * </pre>
 */
public final class IndexDefinition {
    private IndexDefinition() {}

    public static void write(RecordBuffer into, IndexDescriptor index) {
        into.clear();
        into.putByte(index.unique() ? 1 : 0);
        Varint.put(into, index.label());
        Varint.put(into, index.keys().length);
        for (int key : index.keys()) {
            Varint.put(into, key);
        }
        TokenName.append(into, index.name());
    }

    public static IndexDescriptor read(RecordBuffer record, int indexId) {
        var cursor = new ByteCursor(record, 0);
        byte unique = cursor.next();
        int label = cursor.count();
        int keyCount = cursor.count();
        if (unique < 0 || unique > 1 || keyCount < 1 || keyCount > record.length()) {
            throw CorruptRecord.because(
                    "the definition of index %d is not valid".formatted(indexId));
        }
        int[] keys = new int[keyCount];
        for (int i = 0; i < keyCount; i++) {
            keys[i] = cursor.count();
        }
        String name = TokenName.read(record, cursor.at());
        return new IndexDescriptor(indexId, name, label, keys, unique == 1);
    }
}
