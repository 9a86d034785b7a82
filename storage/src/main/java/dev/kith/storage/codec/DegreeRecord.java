package dev.kith.storage.codec;

import dev.kith.storage.record.RecordBuffer;

import java.util.Arrays;

/**
 * How many relationships a node has, by type and direction: key (DEGREE, node id); missing if it
 * has none. Since format version 1.
 *
 * <pre>
 * varint count of slots
 * count times, slots ascending:
 *   varint slot        see {@link AdjacencyChunk#slot}
 *   varint degree      1 or more
 * </pre>
 */
public final class DegreeRecord {
    private static final int[] NONE = {};

    private DegreeRecord() {}

    /** Begins a record for so many slots; {@link #put} must follow as often. */
    public static void begin(RecordBuffer into, int slotCount) {
        into.clear();
        Varint.put(into, slotCount);
    }

    public static void put(RecordBuffer into, int slot, long degree) {
        Varint.put(into, slot);
        Varint.put(into, degree);
    }

    public static long degree(RecordBuffer record, int slot) {
        if (record.length() == 0) {
            return 0;
        }
        var cursor = new ByteCursor(record, 0);
        int count = cursor.count();
        for (int i = 0; i < count; i++) {
            int found = cursor.count();
            long degree = cursor.varint();
            if (found == slot) {
                return degree;
            }
        }
        return 0;
    }

    /** All degrees together; a relationship to the node itself counts twice. */
    public static long total(RecordBuffer record) {
        var cursor = new ByteCursor(record, 0);
        int count = cursor.count();
        long total = 0;
        for (int i = 0; i < count; i++) {
            cursor.varint();
            total += cursor.varint();
        }
        return total;
    }

    /** The types in one direction, ascending. */
    public static int[] types(RecordBuffer record, boolean incoming) {
        if (record.length() == 0) {
            return NONE;
        }
        var cursor = new ByteCursor(record, 0);
        int count = cursor.count();
        int[] types = new int[Math.min(count, record.length())];
        int found = 0;
        for (int i = 0; i < count; i++) {
            int slot = cursor.count();
            cursor.varint();
            if (AdjacencyChunk.isIncomingSlot(slot) == incoming) {
                types[found++] = AdjacencyChunk.typeOfSlot(slot);
            }
        }
        return Arrays.copyOf(types, found);
    }

    /**
     * Changes a degree by 1 or -1.
     *
     * @param record may be without bytes, before and after
     * @param scratch overwritten
     */
    public static void add(RecordBuffer record, int slot, int change, RecordBuffer scratch) {
        int count = 0;
        int from = 0;
        if (record.length() > 0) {
            var cursor = new ByteCursor(record, 0);
            count = cursor.count();
            from = cursor.at();
        }
        var cursor = new ByteCursor(record, from);
        int entryAt = from;
        int afterEntry = from;
        long before = 0;
        for (int i = 0; i < count; i++) {
            int found = cursor.count();
            long degree = cursor.varint();
            if (found == slot) {
                before = degree;
                afterEntry = cursor.at();
            }
            if (found >= slot) {
                break;
            }
            entryAt = cursor.at();
            afterEntry = entryAt;
        }
        long after = before + change;
        if (after < 0) {
            throw CorruptRecord.because("a degree would fall below 0");
        }
        int newCount = count + (before == 0 ? 1 : 0) - (after == 0 ? 1 : 0);
        if (newCount == 0) {
            record.clear();
            return;
        }
        begin(scratch, newCount);
        scratch.putBytes(record.bytes(), from, entryAt - from);
        if (after > 0) {
            put(scratch, slot, after);
        }
        scratch.putBytes(record.bytes(), afterEntry, record.length() - afterEntry);
        record.set(scratch);
    }
}
