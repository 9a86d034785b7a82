package dev.kith.storage.load;

import dev.kith.storage.codec.AdjacencyChunk;
import dev.kith.storage.codec.AdjacencyDirectory;
import dev.kith.storage.codec.DegreeRecord;
import dev.kith.storage.index.RecordSink;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;

/** Writes the adjacency and degree records of all nodes. */
final class AdjacencyWriter {
    /** So many entries never fill a chunk, whatever their ids; chunks need room to grow as well. */
    private static final int CHUNK_ENTRIES = 128;

    /** Up to so many entries, chunk 0 holds them itself. */
    private static final int SINGLE_CHUNK_ENTRIES = 256;

    private final RecordSink sink;
    private final RecordBuffer chunk = new RecordBuffer(8192);
    private final RecordBuffer directory = new RecordBuffer(8192);
    private final RecordBuffer degrees = new RecordBuffer();
    private long[] neighbours = new long[1024];
    private long[] relationships = new long[1024];

    AdjacencyWriter(RecordSink sink) {
        this.sink = sink;
    }

    /**
     * Writes adjacency of one type and direction.
     *
     * @param progress is told after each node
     */
    void write(SortedAdjacency adjacency, int slot, int nodes, Runnable progress) {
        for (int node = 0; node < nodes; node++) {
            int degree = adjacency.degree(node);
            if (degree > 0) {
                ensureCapacity(degree);
                adjacency.copy(node, neighbours, relationships);
                writeNode(node, slot, degree);
            }
            progress.run();
        }
    }

    /**
     * Writes degrees.
     *
     * @param bySlot for each slot, ascending, the adjacency that has it
     */
    void writeDegrees(java.util.SortedMap<Integer, int[]> bySlot, int nodes) {
        for (int node = 0; node < nodes; node++) {
            int slots = 0;
            for (int[] degreesOfSlot : bySlot.values()) {
                slots += degreesOfSlot[node] > 0 ? 1 : 0;
            }
            if (slots > 0) {
                DegreeRecord.begin(degrees, slots);
                for (var entry : bySlot.entrySet()) {
                    int degree = entry.getValue()[node];
                    if (degree > 0) {
                        DegreeRecord.put(degrees, entry.getKey(), degree);
                    }
                }
                sink.put(RecordKind.DEGREE, node, 0, 0, degrees);
            }
        }
    }

    private void writeNode(int node, int slot, int degree) {
        if (degree <= SINGLE_CHUNK_ENTRIES) {
            AdjacencyChunk.write(chunk, neighbours, relationships, 0, degree);
            if (chunk.length() <= AdjacencyChunk.maxBytes(1)) {
                sink.put(RecordKind.ADJACENCY, node, slot, 0, chunk);
                return;
            }
        }
        int chunkCount = (degree + CHUNK_ENTRIES - 1) / CHUNK_ENTRIES;
        int entries =
                CHUNK_ENTRIES * AdjacencyChunk.maxBytes(chunkCount) / AdjacencyChunk.maxBytes(1);
        AdjacencyDirectory.begin(directory);
        int index = 0;
        for (int from = 0; from < degree; from += entries) {
            int to = Math.min(degree, from + entries);
            int number = AdjacencyDirectory.insert(
                    directory, index++, neighbours[from], relationships[from]);
            AdjacencyChunk.write(chunk, neighbours, relationships, from, to);
            sink.put(RecordKind.ADJACENCY, node, slot, number, chunk);
        }
        sink.put(RecordKind.ADJACENCY, node, slot, 0, directory);
    }

    private void ensureCapacity(int degree) {
        if (degree > neighbours.length) {
            int capacity = Math.max(degree, 2 * neighbours.length);
            neighbours = new long[capacity];
            relationships = new long[capacity];
        }
    }
}
