package dev.kith.storage.adjacency;

import dev.kith.storage.codec.AdjacencyChunk;
import dev.kith.storage.codec.AdjacencyDirectory;
import dev.kith.storage.codec.NeighbourList;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.tx.RecordView;
import dev.kith.store.NeighbourCursor;

/** Lists the relationships of a node straight from its records: where no cache has them. */
public final class AdjacencyReader {
    private static final int DIRECTORY = 0;

    /** How many relationships a chunk of the smaller size likely has, at least. */
    private static final int FEWEST_IN_CHUNK = 128;

    private AdjacencyReader() {}

    /** All relationships of a slot. */
    public static void neighbours(RecordView records, long nodeId, int slot, NeighbourCursor into) {
        var scratch = new RecordBuffer();
        RecordBuffer first = records.find(RecordKind.ADJACENCY, nodeId, slot, DIRECTORY, scratch);
        if (first.length() == 0) {
            into.none();
        } else if (!AdjacencyDirectory.isDirectory(first)) {
            showAll(decode(first), into);
        } else {
            show(records, nodeId, slot, first, 0, AdjacencyDirectory.chunkCount(first), into);
        }
    }

    /** The relationships of a slot whose other end is one node. */
    public static void between(
            RecordView records, long nodeId, int slot, long neighbourId, NeighbourCursor into) {
        var scratch = new RecordBuffer();
        RecordBuffer first = records.find(RecordKind.ADJACENCY, nodeId, slot, DIRECTORY, scratch);
        if (first.length() == 0) {
            into.none();
            return;
        }
        var pairs = new NeighbourList();
        if (!AdjacencyDirectory.isDirectory(first)) {
            AdjacencyChunk.read(first, pairs);
        } else {
            int from = AdjacencyDirectory.indexOf(first, neighbourId, 0);
            int to = from + 1;
            while (to < AdjacencyDirectory.chunkCount(first)
                    && AdjacencyDirectory.firstNode(first, to) <= neighbourId) {
                to++;
            }
            readChunks(records, nodeId, slot, first, from, to, pairs);
        }
        showRange(pairs.nodes(), pairs.relationships(), 0, pairs.size(), neighbourId, into);
    }

    /**
     * Appends all relationships of a slot, unless they are too many.
     *
     * @return false if they are more than {@code max}, about; nothing is appended then
     */
    public static boolean readUpTo(
            RecordView records, long nodeId, int slot, int max, NeighbourList into) {
        var scratch = new RecordBuffer(0);
        RecordBuffer first = records.find(RecordKind.ADJACENCY, nodeId, slot, DIRECTORY, scratch);
        if (!AdjacencyDirectory.isDirectory(first)) {
            AdjacencyChunk.read(first, into);
            return true;
        }
        int chunkCount = AdjacencyDirectory.chunkCount(first);
        if (chunkCount > max / FEWEST_IN_CHUNK) {
            return false;
        }
        readChunks(records, nodeId, slot, first, 0, chunkCount, into);
        return true;
    }

    /** Shows the pairs of ascending arrays whose neighbour is one node. */
    public static void showRange(
            long[] nodes,
            long[] relationships,
            int from,
            int to,
            long neighbourId,
            NeighbourCursor into) {
        int first = NeighbourList.lowerBound(nodes, relationships, from, to, neighbourId, 0);
        int end = first;
        while (end < to && nodes[end] == neighbourId) {
            end++;
        }
        into.only(nodes, relationships, first, end);
    }

    private static void show(
            RecordView records,
            long nodeId,
            int slot,
            RecordBuffer directory,
            int from,
            int to,
            NeighbourCursor into) {
        if (records.isWritable()) {
            // The transaction may change chunks while it walks over them: all are read first.
            var pairs = new NeighbourList();
            readChunks(records, nodeId, slot, directory, from, to, pairs);
            showAll(pairs, into);
        } else {
            into.runs(new ChunkRuns(records, nodeId, slot, directory, from, to));
        }
    }

    private static void readChunks(
            RecordView records,
            long nodeId,
            int slot,
            RecordBuffer directory,
            int from,
            int to,
            NeighbourList into) {
        var scratch = new RecordBuffer();
        for (int i = from; i < to; i++) {
            int chunkNumber = AdjacencyDirectory.chunkNumber(directory, i);
            AdjacencyChunk.read(
                    records.find(RecordKind.ADJACENCY, nodeId, slot, chunkNumber, scratch), into);
        }
    }

    private static NeighbourList decode(RecordBuffer chunk) {
        var pairs = new NeighbourList(AdjacencyChunk.count(chunk));
        AdjacencyChunk.read(chunk, pairs);
        return pairs;
    }

    private static void showAll(NeighbourList pairs, NeighbourCursor into) {
        into.only(pairs.nodes(), pairs.relationships(), 0, pairs.size());
    }

    /** One run for each chunk, read when its turn comes. */
    private static final class ChunkRuns implements NeighbourCursor.MoreRuns {
        private final RecordView records;
        private final long nodeId;
        private final int slot;
        private final RecordBuffer directory;
        private final int to;
        private final RecordBuffer scratch = new RecordBuffer();
        private int next;

        ChunkRuns(
                RecordView records,
                long nodeId,
                int slot,
                RecordBuffer directory,
                int from,
                int to) {
            this.records = records;
            this.nodeId = nodeId;
            this.slot = slot;
            this.directory = directory;
            this.to = to;
            next = from;
        }

        @Override
        public boolean next(NeighbourCursor cursor) {
            if (next == to) {
                return false;
            }
            int chunkNumber = AdjacencyDirectory.chunkNumber(directory, next++);
            NeighbourList pairs =
                    decode(records.find(RecordKind.ADJACENCY, nodeId, slot, chunkNumber, scratch));
            cursor.run(pairs.nodes(), pairs.relationships(), 0, pairs.size());
            return true;
        }
    }
}
