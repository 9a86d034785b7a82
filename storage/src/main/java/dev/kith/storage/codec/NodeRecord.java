package dev.kith.storage.codec;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.store.PropertyVisitor;
import dev.kith.value.NullValue;
import dev.kith.value.Value;

/**
 * A node: key (NODE, node id). Since format version 1.
 *
 * <pre>
 * varint count of labels
 * count times, ascending: varint label token minus the one before (the first: minus 0)
 * properties            see {@link PropertyList}
 * </pre>
 *
 * <p>Wherever a record may be missing, it is shown as one without bytes, and is read as one that
 * holds nothing.
 */
public final class NodeRecord {
    private static final int[] NO_LABELS = {};

    private NodeRecord() {}

    /** Begins a record with labels, ascending; the properties are to be appended. */
    public static void begin(RecordBuffer into, int[] labels) {
        into.clear();
        putLabels(into, labels);
    }

    public static int[] labels(RecordBuffer record) {
        if (record.length() == 0) {
            return NO_LABELS;
        }
        var cursor = new ByteCursor(record, 0);
        int count = cursor.count();
        if (count == 0) {
            return NO_LABELS;
        }
        if (count > record.length()) {
            throw CorruptRecord.because("a node claims %d labels".formatted(count));
        }
        int[] labels = new int[count];
        int label = 0;
        for (int i = 0; i < count; i++) {
            label += cursor.count();
            labels[i] = label;
        }
        return labels;
    }

    public static boolean hasLabel(RecordBuffer record, int label) {
        if (record.length() == 0) {
            return false;
        }
        var cursor = new ByteCursor(record, 0);
        int count = cursor.count();
        int found = 0;
        for (int i = 0; i < count && found <= label; i++) {
            found += cursor.count();
            if (found == label) {
                return true;
            }
        }
        return false;
    }

    /** Replaces the labels of a record and keeps its properties. */
    public static void setLabels(RecordBuffer record, int[] labels, RecordBuffer scratch) {
        int listAt = propertiesAt(record);
        begin(scratch, labels);
        scratch.putBytes(record.bytes(), listAt, record.length() - listAt);
        record.set(scratch);
    }

    public static Value property(RecordBuffer record, int key) {
        return record.length() == 0
                ? NullValue.NULL
                : PropertyList.read(record, propertiesAt(record), key);
    }

    /**
     * Appends a property as {@link IndexKey} has it.
     *
     * @return false if the node does not have it, or no index holds its value
     */
    public static boolean putIndexKey(RecordBuffer record, int key, RecordBuffer into) {
        if (record.length() == 0) {
            return false;
        }
        var cursor = new ByteCursor(record, propertiesAt(record));
        return PropertyList.seek(cursor, key) && IndexKey.putStored(into, cursor);
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

    private static void putLabels(RecordBuffer into, int[] labels) {
        Varint.put(into, labels.length);
        int before = 0;
        for (int label : labels) {
            if (label < before) {
                throw new IllegalArgumentException("labels must ascend");
            }
            Varint.put(into, label - before);
            before = label;
        }
    }

    private static int propertiesAt(RecordBuffer record) {
        var cursor = new ByteCursor(record, 0);
        int count = cursor.count();
        for (int i = 0; i < count; i++) {
            cursor.varint();
        }
        return cursor.at();
    }
}
