package dev.kith.storage.codec;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.store.PropertyVisitor;
import dev.kith.value.NullValue;
import dev.kith.value.Value;

/**
 * The properties at the end of a node or relationship record. Since format version 1.
 *
 * <pre>
 * varint count
 * count times, keys ascending:
 *   varint key      token
 *   value           see {@link ValueCodec}
 * </pre>
 */
public final class PropertyList {
    private PropertyList() {}

    /** Appends a list without properties. */
    public static void putEmpty(RecordBuffer into) {
        into.putByte(0);
    }

    /** Begins a list: so many keys, each followed by a value, must be appended, keys ascending. */
    public static void putCount(RecordBuffer into, int count) {
        Varint.put(into, count);
    }

    public static void putKey(RecordBuffer into, int key) {
        Varint.put(into, key);
    }

    /** The value of a key in the list that begins at an offset; null if there is none. */
    public static Value read(RecordBuffer record, int listAt, int key) {
        var cursor = new ByteCursor(record, listAt);
        return seek(cursor, key) ? ValueCodec.read(cursor) : NullValue.NULL;
    }

    /** Shows all properties and checks that the record ends with them. */
    public static void visit(RecordBuffer record, int listAt, PropertyVisitor visitor) {
        var cursor = new ByteCursor(record, listAt);
        int count = cursor.count();
        for (int i = 0; i < count; i++) {
            int key = cursor.count();
            visitor.property(key, ValueCodec.read(cursor));
        }
        if (!cursor.atEnd()) {
            throw CorruptRecord.because(
                    "%d bytes follow the properties".formatted(record.length() - cursor.at()));
        }
    }

    /**
     * Sets a property, or removes it if the value is null.
     *
     * @param record holds the list at its end; changed
     * @param scratch overwritten
     * @return the value before, null if none
     */
    public static Value set(
            RecordBuffer record, int listAt, int key, Value value, RecordBuffer scratch) {
        var cursor = new ByteCursor(record, listAt);
        int count = cursor.count();
        int firstEntryAt = cursor.at();
        int entryAt = firstEntryAt;
        int afterEntry = firstEntryAt;
        Value before = NullValue.NULL;
        for (int i = 0; i < count; i++) {
            int found = cursor.count();
            if (found == key) {
                before = ValueCodec.read(cursor);
                afterEntry = cursor.at();
            }
            if (found >= key) {
                break;
            }
            ValueCodec.skip(cursor);
            entryAt = cursor.at();
            afterEntry = entryAt;
        }
        if (before.isNull() && value.isNull()) {
            return before;
        }
        int newCount = count + (before.isNull() ? 1 : 0) - (value.isNull() ? 1 : 0);
        scratch.set(record.bytes(), 0, listAt);
        putCount(scratch, newCount);
        scratch.putBytes(record.bytes(), firstEntryAt, entryAt - firstEntryAt);
        if (!value.isNull()) {
            putKey(scratch, key);
            ValueCodec.put(scratch, value);
        }
        scratch.putBytes(record.bytes(), afterEntry, record.length() - afterEntry);
        record.set(scratch);
        return before;
    }

    /** Moves behind the key; false if the list does not have it. */
    static boolean seek(ByteCursor cursor, int key) {
        int count = cursor.count();
        for (int i = 0; i < count; i++) {
            int found = cursor.count();
            if (found >= key) {
                return found == key;
            }
            ValueCodec.skip(cursor);
        }
        return false;
    }
}
