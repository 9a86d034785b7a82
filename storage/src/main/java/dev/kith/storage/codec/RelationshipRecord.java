package dev.kith.storage.codec;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.store.PropertyVisitor;
import dev.kith.store.RelationshipEnds;
import dev.kith.value.NullValue;
import dev.kith.value.Value;

/**
 * A relationship: key (RELATIONSHIP, relationship id). Since format version 1.
 *
 * <pre>
 * varint type        token
 * varint source      node id
 * varint target      node id
 * properties         see {@link PropertyList}
 * </pre>
 */
public final class RelationshipRecord {
    private RelationshipRecord() {}

    /** Begins a record; the properties are to be appended. */
    public static void begin(RecordBuffer into, int type, long source, long target) {
        into.clear();
        Varint.put(into, type);
        Varint.put(into, source);
        Varint.put(into, target);
    }

    /** False, and {@code into} unchanged, if there is no record. */
    public static boolean ends(RecordBuffer record, RelationshipEnds into) {
        if (record.length() == 0) {
            return false;
        }
        var cursor = new ByteCursor(record, 0);
        int type = cursor.count();
        long source = cursor.varint();
        long target = cursor.varint();
        if (source < 0 || target < 0) {
            throw CorruptRecord.because(
                    "a relationship goes from node %d to %d".formatted(source, target));
        }
        into.set(type, source, target);
        return true;
    }

    public static Value property(RecordBuffer record, int key) {
        return record.length() == 0
                ? NullValue.NULL
                : PropertyList.read(record, propertiesAt(record), key);
    }

    public static void properties(RecordBuffer record, PropertyVisitor visitor) {
        if (record.length() > 0) {
            PropertyList.visit(record, propertiesAt(record), visitor);
        }
    }

    /** As {@link PropertyList#set}. */
    public static Value setProperty(
            RecordBuffer record, int key, Value value, RecordBuffer scratch) {
        return PropertyList.set(record, propertiesAt(record), key, value, scratch);
    }

    private static int propertiesAt(RecordBuffer record) {
        var cursor = new ByteCursor(record, 0);
        cursor.varint();
        cursor.varint();
        cursor.varint();
        return cursor.at();
    }
}
