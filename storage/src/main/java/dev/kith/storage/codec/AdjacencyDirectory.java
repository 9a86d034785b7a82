package dev.kith.storage.codec;

import dev.kith.storage.record.RecordBuffer;

/**
 * Where the chunks of a node with many relationships begin: chunk 0 of {@link AdjacencyChunk}, in
 * its second form. Little-endian, entries ascending. Since format version 1.
 *
 * <pre>
 * offset  bytes  field
 *      0      1  form                1
 *      1      4  next chunk number   1 or more; numbers are not used again
 *  then for each chunk, 20 bytes:
 *      0      4  chunk number        1 or more
 *      4      8  first neighbour     no pair of the chunk is less than
 *     12      8  first relationship    (first neighbour, first relationship)
 * </pre>
 *
 * <p>Entries have a fixed size, so that one is found by bisection in the bytes as they are. What is
 * less than the first entry belongs to its chunk all the same.
 */
public final class AdjacencyDirectory {
    private static final byte FORM_DIRECTORY = 1;
    private static final int NEXT_CHUNK_OFFSET = 1;
    private static final int ENTRIES_OFFSET = 5;
    private static final int ENTRY_BYTES = 20;
    private static final int NODE_OFFSET = 4;
    private static final int RELATIONSHIP_OFFSET = 12;

    private AdjacencyDirectory() {}

    /** Whether a chunk 0 that is there is a directory. */
    public static boolean isDirectory(RecordBuffer record) {
        return record.length() > 0 && record.getByte(AdjacencyChunk.FORM_OFFSET) == FORM_DIRECTORY;
    }

    /** Begins a directory without entries. */
    public static void begin(RecordBuffer into) {
        into.clear();
        into.putByte(FORM_DIRECTORY).putInt(1);
    }

    public static int chunkCount(RecordBuffer record) {
        int entryBytes = record.length() - ENTRIES_OFFSET;
        if (entryBytes < 0 || entryBytes % ENTRY_BYTES != 0) {
            throw CorruptRecord.because(
                    "an adjacency directory has %d bytes".formatted(record.length()));
        }
        return entryBytes / ENTRY_BYTES;
    }

    public static int chunkNumber(RecordBuffer record, int index) {
        return record.getInt(entryAt(index));
    }

    public static long firstNode(RecordBuffer record, int index) {
        return record.getLong(entryAt(index) + NODE_OFFSET);
    }

    public static long firstRelationship(RecordBuffer record, int index) {
        return record.getLong(entryAt(index) + RELATIONSHIP_OFFSET);
    }

    /** The entry whose chunk a pair belongs to. */
    public static int indexOf(RecordBuffer record, long node, long relationship) {
        int low = 0;
        int high = chunkCount(record);
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            long first = firstNode(record, middle);
            boolean after = first > node
                    || (first == node && firstRelationship(record, middle) > relationship);
            if (after) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /**
     * Adds an entry at an index.
     *
     * @return the number of the new chunk
     */
    public static int insert(RecordBuffer record, int index, long node, long relationship) {
        int chunkNumber = record.getInt(NEXT_CHUNK_OFFSET);
        if (chunkNumber < 1) {
            throw CorruptRecord.because("the next adjacency chunk is %d".formatted(chunkNumber));
        }
        int at = entryAt(index);
        int oldLength = record.length();
        record.resize(oldLength + ENTRY_BYTES);
        System.arraycopy(record.bytes(), at, record.bytes(), at + ENTRY_BYTES, oldLength - at);
        record.setInt(NEXT_CHUNK_OFFSET, chunkNumber + 1);
        record.setInt(at, chunkNumber);
        record.setLong(at + NODE_OFFSET, node);
        record.setLong(at + RELATIONSHIP_OFFSET, relationship);
        return chunkNumber;
    }

    public static void remove(RecordBuffer record, int index) {
        int at = entryAt(index);
        int newLength = record.length() - ENTRY_BYTES;
        System.arraycopy(record.bytes(), at + ENTRY_BYTES, record.bytes(), at, newLength - at);
        record.resize(newLength);
    }

    private static int entryAt(int index) {
        return ENTRIES_OFFSET + index * ENTRY_BYTES;
    }
}
