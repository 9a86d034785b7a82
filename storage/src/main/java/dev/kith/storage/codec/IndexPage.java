package dev.kith.storage.codec;

import dev.kith.storage.record.RecordBuffer;

/**
 * A page of an index, which is a B+tree: key (INDEX, index id, page number from 1). Entries are
 * those of {@link IndexKey}, ascending. Little-endian. Since format version 1.
 *
 * <pre>
 * offset  bytes  field
 *      0      1  form      0 = leaf, 1 = inner
 *      1      1  reserved  0; a reader rejects anything else
 *      2      2  count     entries; of an inner page 1 or more
 *      4      8  link      leaf: the next leaf, or 0 for none; inner: the child for what is less
 *                          than the first entry
 *     12    2 n  ends      where each entry ends, counted from where the first begins
 * 12+2n    ...  entries    leaf: key and node id; inner: the same, then 8 bytes: the child for what
 *                          is not less than it
 * </pre>
 */
public final class IndexPage {
    /** A page larger than this is split. */
    public static final int MAX_BYTES = 4096;

    public static final long NO_PAGE = 0;

    private static final byte FORM_LEAF = 0;
    private static final byte FORM_INNER = 1;
    private static final int RESERVED_OFFSET = 1;
    private static final int COUNT_OFFSET = 2;
    private static final int LINK_OFFSET = 4;
    private static final int ENDS_OFFSET = 12;
    private static final int END_BYTES = Short.BYTES;
    private static final int CHILD_BYTES = Long.BYTES;

    private IndexPage() {}

    public static void begin(RecordBuffer into, boolean leaf, long link) {
        into.clear();
        into.putByte(leaf ? FORM_LEAF : FORM_INNER).putByte(0).putShort(0).putLong(link);
    }

    public static boolean isLeaf(RecordBuffer page) {
        if (page.length() < ENDS_OFFSET
                || page.getByte(0) < FORM_LEAF
                || page.getByte(0) > FORM_INNER
                || page.getByte(RESERVED_OFFSET) != 0) {
            throw CorruptRecord.because(
                    "an index page of %d bytes has no valid head".formatted(page.length()));
        }
        return page.getByte(0) == FORM_LEAF;
    }

    public static int count(RecordBuffer page) {
        return page.getShort(COUNT_OFFSET) & 0xFFFF;
    }

    public static long link(RecordBuffer page) {
        return page.getLong(LINK_OFFSET);
    }

    public static void setLink(RecordBuffer page, long link) {
        page.setLong(LINK_OFFSET, link);
    }

    public static int entryStart(RecordBuffer page, int index) {
        int entriesAt = ENDS_OFFSET + END_BYTES * count(page);
        return entriesAt + (index == 0 ? 0 : end(page, index - 1));
    }

    /** Where an entry ends, in an inner page with its child. */
    public static int entryEnd(RecordBuffer page, int index) {
        return ENDS_OFFSET + END_BYTES * count(page) + end(page, index);
    }

    /** The child of an inner page for keys from an entry on; index -1 is the first child. */
    public static long child(RecordBuffer page, int index) {
        return index < 0 ? link(page) : page.getLong(entryEnd(page, index) - CHILD_BYTES);
    }

    /** The first entry of a leaf that is not less than a key, or the count. */
    public static int lowerBound(RecordBuffer page, byte[] key, int keyLength) {
        int low = 0;
        int high = count(page);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(page, middle, 0, key, keyLength) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The child of an inner page in which the first entry not less than a key would be. */
    public static int childFor(RecordBuffer page, byte[] key, int keyLength) {
        int low = 0;
        int high = count(page);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(page, middle, CHILD_BYTES, key, keyLength) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Whether an entry of a leaf has exactly these bytes. */
    public static boolean equalAt(RecordBuffer page, int index, byte[] key, int keyLength) {
        return compare(page, index, 0, key, keyLength) == 0;
    }

    /** Whether an entry of a leaf holds these values, for whatever node. */
    public static boolean hasValuesAt(
            RecordBuffer page, int index, byte[] values, int valuesLength) {
        return compare(page, index, IndexKey.NODE_BYTES, values, valuesLength) == 0;
    }

    /** Whether an entry of a leaf begins with these bytes. */
    public static boolean beginsWith(RecordBuffer page, int index, byte[] key, int keyLength) {
        int from = entryStart(page, index);
        int to = Math.min(entryEnd(page, index), from + keyLength);
        return IndexKey.compare(page.bytes(), from, to, key, 0, keyLength) == 0;
    }

    /** The order of an entry of a leaf against a key. */
    public static int compareAt(RecordBuffer page, int index, byte[] key, int keyLength) {
        return compare(page, index, 0, key, keyLength);
    }

    public static long nodeAt(RecordBuffer page, int index) {
        return IndexKey.nodeOf(page.bytes(), entryEnd(page, index));
    }

    /** Inserts an entry of a leaf. */
    public static void insert(RecordBuffer page, int index, byte[] key, int keyFrom, int keyTo) {
        open(page, index, keyTo - keyFrom);
        System.arraycopy(key, keyFrom, page.bytes(), entryStart(page, index), keyTo - keyFrom);
    }

    /** Inserts an entry of an inner page. */
    public static void insertChild(
            RecordBuffer page, int index, byte[] key, int keyFrom, int keyTo, long child) {
        open(page, index, keyTo - keyFrom + CHILD_BYTES);
        System.arraycopy(key, keyFrom, page.bytes(), entryStart(page, index), keyTo - keyFrom);
        page.setLong(entryEnd(page, index) - CHILD_BYTES, child);
    }

    public static void remove(RecordBuffer page, int index) {
        int start = entryStart(page, index);
        int end = entryEnd(page, index);
        int count = count(page);
        byte[] bytes = page.bytes();
        for (int i = index; i < count - 1; i++) {
            setEnd(page, i, end(page, i + 1) - (end - start));
        }
        int lastEndAt = ENDS_OFFSET + END_BYTES * (count - 1);
        System.arraycopy(
                bytes, lastEndAt + END_BYTES, bytes, lastEndAt, start - lastEndAt - END_BYTES);
        System.arraycopy(bytes, end, bytes, start - END_BYTES, page.length() - end);
        page.resize(page.length() - (end - start) - END_BYTES);
        page.setShort(COUNT_OFFSET, count - 1);
    }

    /** Moves the entries from an index on to another page of the same form, which has none. */
    public static void moveTail(RecordBuffer page, int from, RecordBuffer to) {
        int count = count(page);
        for (int i = from; i < count; i++) {
            int start = entryStart(page, i);
            int end = entryEnd(page, i);
            append(to, page.bytes(), start, end);
        }
        int start = from == count ? page.length() : entryStart(page, from);
        int dropped = END_BYTES * (count - from);
        int entriesAt = ENDS_OFFSET + END_BYTES * count;
        System.arraycopy(
                page.bytes(), entriesAt, page.bytes(), entriesAt - dropped, start - entriesAt);
        page.resize(start - dropped);
        page.setShort(COUNT_OFFSET, from);
    }

    /** Where to split so that both halves have about the same bytes: the first entry to move. */
    public static int middle(RecordBuffer page) {
        int count = count(page);
        int half = end(page, count - 1) / 2;
        int index = 1;
        while (index < count - 1 && end(page, index) <= half) {
            index++;
        }
        return index;
    }

    /** The bytes that an inner entry adds behind its key. */
    public static int childBytes() {
        return CHILD_BYTES;
    }

    private static void append(RecordBuffer page, byte[] source, int from, int to) {
        open(page, count(page), to - from);
        System.arraycopy(source, from, page.bytes(), page.length() - (to - from), to - from);
    }

    /** Makes room for an entry of so many bytes. */
    private static void open(RecordBuffer page, int index, int entryBytes) {
        int count = count(page);
        int oldLength = page.length();
        int entriesAt = ENDS_OFFSET + END_BYTES * count;
        int start = entriesAt + (index == 0 ? 0 : end(page, index - 1));
        page.resize(oldLength + END_BYTES + entryBytes);
        byte[] bytes = page.bytes();
        System.arraycopy(bytes, start, bytes, start + END_BYTES + entryBytes, oldLength - start);
        System.arraycopy(bytes, entriesAt, bytes, entriesAt + END_BYTES, start - entriesAt);
        page.setShort(COUNT_OFFSET, count + 1);
        for (int i = count; i > index; i--) {
            setEnd(page, i, end(page, i - 1) + entryBytes);
        }
        setEnd(page, index, start - entriesAt + entryBytes);
    }

    private static int compare(RecordBuffer page, int index, int tail, byte[] key, int keyLength) {
        return IndexKey.compare(
                page.bytes(),
                entryStart(page, index),
                entryEnd(page, index) - tail,
                key,
                0,
                keyLength);
    }

    private static int end(RecordBuffer page, int index) {
        return page.getShort(ENDS_OFFSET + END_BYTES * index) & 0xFFFF;
    }

    private static void setEnd(RecordBuffer page, int index, int end) {
        page.setShort(ENDS_OFFSET + END_BYTES * index, end);
    }
}
