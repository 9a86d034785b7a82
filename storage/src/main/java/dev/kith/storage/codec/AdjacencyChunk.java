package dev.kith.storage.codec;

import dev.kith.storage.record.RecordBuffer;

/**
 * Some of the relationships of one node, of one type and in one direction, in ascending order of
 * (neighbour, relationship): key (ADJACENCY, node id, {@link #slot}, chunk number). Since format
 * version 1.
 *
 * <pre>
 * offset  bytes   field
 *      0      1   form           0 = these are relationships, 1 = see {@link AdjacencyDirectory}
 *      1  varint  count          1 or more
 *  count times:
 *         varint  neighbour      node id minus the one before (the first: minus 0)
 *         zigzag  relationship   id minus the one before (the first: minus 0)
 * </pre>
 *
 * <p>A node with few relationships has chunk 0 in this form. When it outgrows {@link #maxBytes},
 * chunk 0 becomes a directory and the relationships go to chunks from 1 on.
 */
public final class AdjacencyChunk {
    static final int FORM_OFFSET = 0;
    static final byte FORM_ENTRIES = 0;
    private static final int COUNT_OFFSET = 1;

    private static final int SMALL_MAX_BYTES = 2048;
    private static final int LARGE_MAX_BYTES = 8192;
    private static final int MANY_CHUNKS = 128;

    private AdjacencyChunk() {}

    /** The second part of a key: type and direction as one small number. */
    public static int slot(int type, boolean incoming) {
        return type << 1 | (incoming ? 1 : 0);
    }

    public static int typeOfSlot(int slot) {
        return slot >>> 1;
    }

    public static boolean isIncomingSlot(int slot) {
        return (slot & 1) == 1;
    }

    /**
     * The size from which a chunk is split. Adding a relationship rewrites one chunk, so chunks are
     * small; a node with very many has larger ones, so that its directory stays small.
     */
    public static int maxBytes(int chunkCount) {
        return chunkCount < MANY_CHUNKS ? SMALL_MAX_BYTES : LARGE_MAX_BYTES;
    }

    /** Writes some pairs of ascending arrays. */
    public static void write(
            RecordBuffer into, long[] nodes, long[] relationships, int from, int to) {
        if (from >= to) {
            throw new IllegalArgumentException("a chunk without relationships is never written");
        }
        into.clear();
        into.putByte(FORM_ENTRIES);
        Varint.put(into, to - from);
        long nodeBefore = 0;
        long relationshipBefore = 0;
        for (int i = from; i < to; i++) {
            assert nodes[i] >= nodeBefore : "neighbours must ascend";
            Varint.put(into, nodes[i] - nodeBefore);
            Varint.putZigzag(into, relationships[i] - relationshipBefore);
            nodeBefore = nodes[i];
            relationshipBefore = relationships[i];
        }
    }

    /** The number of pairs in a chunk; 0 if the record is missing. */
    public static int count(RecordBuffer record) {
        if (record.length() == 0) {
            return 0;
        }
        checkForm(record);
        int count = new ByteCursor(record, COUNT_OFFSET).count();
        if (count > record.length()) {
            throw CorruptRecord.because("a chunk claims %d relationships".formatted(count));
        }
        return count;
    }

    /** Appends the pairs of a chunk; nothing if the record is missing. */
    public static void read(RecordBuffer record, NeighbourList into) {
        int count = count(record);
        into.ensureCapacity(into.size() + count);
        if (count > 0) {
            var cursor = new ByteCursor(record, COUNT_OFFSET);
            cursor.count();
            long node = 0;
            long relationship = 0;
            for (int i = 0; i < count; i++) {
                node += cursor.varint();
                relationship += cursor.zigzag();
                into.append(node, relationship);
            }
            if (!cursor.atEnd() || node < 0) {
                throw CorruptRecord.because("a chunk does not end where its count says");
            }
        }
    }

    private static void checkForm(RecordBuffer record) {
        byte form = record.getByte(FORM_OFFSET);
        if (form != FORM_ENTRIES) {
            throw CorruptRecord.because("the form of an adjacency chunk is %d, expected %d"
                    .formatted(form, FORM_ENTRIES));
        }
    }
}
