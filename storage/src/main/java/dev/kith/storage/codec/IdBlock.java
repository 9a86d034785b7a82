package dev.kith.storage.codec;

import dev.kith.storage.record.RecordBuffer;

/**
 * Which of 4,096 consecutive ids are members of a set: key (LABEL, set, block). A set is all nodes,
 * all relationships, or the nodes with a label; a block without members has no record.
 * Little-endian. Since format version 1.
 *
 * <pre>
 * offset  bytes  field
 *      0      8  present   bit w is set if word w follows
 *      8    8 n  words     those that are not 0, ascending; bit i of word w is id 64 w + i
 * </pre>
 */
public final class IdBlock {
    /** The set of all nodes. */
    public static final long ALL_NODES = 0;

    /** The set of all relationships. */
    public static final long ALL_RELATIONSHIPS = 1;

    public static final int WORDS = 64;
    public static final int BLOCK_BITS = 12;

    private static final long FIRST_LABEL = 2;
    private static final int WORDS_OFFSET = 8;

    private IdBlock() {}

    /** The set of the nodes with a label. */
    public static long labelSet(int label) {
        return FIRST_LABEL + label;
    }

    /** The block that an id is in. */
    public static long blockOf(long id) {
        return id >>> BLOCK_BITS;
    }

    public static long firstId(long block) {
        return block << BLOCK_BITS;
    }

    public static boolean contains(RecordBuffer record, long id) {
        if (record.length() == 0) {
            return false;
        }
        long present = record.getLong(0);
        long wordBit = 1L << (id >>> 6);
        if ((present & wordBit) == 0) {
            return false;
        }
        return (record.getLong(wordAt(present, wordBit)) >>> id & 1) != 0;
    }

    /** Adds an id; false if it was a member. */
    public static boolean add(RecordBuffer record, long id) {
        if (record.length() == 0) {
            record.resize(WORDS_OFFSET).setLong(0, 0);
        }
        long present = record.getLong(0);
        long wordBit = 1L << (id >>> 6);
        int at = wordAt(present, wordBit);
        if ((present & wordBit) == 0) {
            int oldLength = record.length();
            record.resize(oldLength + Long.BYTES);
            System.arraycopy(record.bytes(), at, record.bytes(), at + Long.BYTES, oldLength - at);
            record.setLong(0, present | wordBit);
            record.setLong(at, 0);
        }
        long word = record.getLong(at);
        record.setLong(at, word | 1L << id);
        return (word >>> id & 1) == 0;
    }

    /** Removes an id; false if it was not a member. The last one leaves a record without bytes. */
    public static boolean remove(RecordBuffer record, long id) {
        if (!contains(record, id)) {
            return false;
        }
        long present = record.getLong(0);
        long wordBit = 1L << (id >>> 6);
        int at = wordAt(present, wordBit);
        long word = record.getLong(at) & ~(1L << id);
        record.setLong(at, word);
        if (word == 0) {
            int newLength = record.length() - Long.BYTES;
            System.arraycopy(record.bytes(), at + Long.BYTES, record.bytes(), at, newLength - at);
            record.setLong(0, present & ~wordBit);
            record.resize(newLength == WORDS_OFFSET ? 0 : newLength);
        }
        return true;
    }

    /** Unpacks a block into 64 words. */
    public static void read(RecordBuffer record, long[] words) {
        long present = record.length() == 0 ? 0 : record.getLong(0);
        int expected =
                record.length() == 0 ? 0 : WORDS_OFFSET + Long.BYTES * Long.bitCount(present);
        if (record.length() != expected) {
            throw CorruptRecord.because("a block of ids has %d bytes, expected %d"
                    .formatted(record.length(), expected));
        }
        int at = WORDS_OFFSET;
        for (int i = 0; i < WORDS; i++) {
            if ((present >>> i & 1) != 0) {
                words[i] = record.getLong(at);
                at += Long.BYTES;
            } else {
                words[i] = 0;
            }
        }
    }

    /** Packs 64 words; without bytes if all are 0. */
    public static void write(RecordBuffer into, long[] words) {
        into.resize(WORDS_OFFSET);
        long present = 0;
        for (int i = 0; i < WORDS; i++) {
            if (words[i] != 0) {
                present |= 1L << i;
                into.putLong(words[i]);
            }
        }
        into.setLong(0, present);
        if (present == 0) {
            into.clear();
        }
    }

    private static int wordAt(long present, long wordBit) {
        return WORDS_OFFSET + Long.BYTES * Long.bitCount(present & (wordBit - 1));
    }
}
