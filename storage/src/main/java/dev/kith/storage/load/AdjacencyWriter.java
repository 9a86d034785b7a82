package dev.kith.storage.load;

import dev.kith.storage.codec.AdjacencyChunk;
import dev.kith.storage.codec.AdjacencyDirectory;
import dev.kith.storage.codec.DegreeRecord;
import dev.kith.storage.index.RecordSink;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;

import java.util.Arrays;

/** Writes the adjacency and degree records of all nodes. */
final class AdjacencyWriter {
    /** So many entries never fill a chunk, whatever their ids; chunks need room to grow as well. */
    private static final int CHUNK_ENTRIES = 128;

    /** Up to so many entries, chunk 0 holds them itself. */
    private static final int SINGLE_CHUNK_ENTRIES = 256;

    private final RecordSink sink;
    private final SortedAdjacency outgoing;
    private final SortedAdjacency incoming;
    private final int nodes;
    private final RecordBuffer chunk = new RecordBuffer(8192);
    private final RecordBuffer directory = new RecordBuffer(8192);
    private long[] neighbours = new long[1024];
    private long[] relationships = new long[1024];

    AdjacencyWriter(RecordSink sink, RelationshipTable table, int nodes) {
        this.sink = sink;
        this.nodes = nodes;
        outgoing = new SortedAdjacency(table, false, nodes);
        incoming = new SortedAdjacency(table, true, nodes);
    }

    /** What is done with the relationships of a node that have one type and direction. */
    @FunctionalInterface
    private interface Action {
        void accept(int node, int slot, SortedAdjacency adjacency, int from, int to);
    }

    /**
     * Writes all adjacency, in the order of its keys.
     *
     * @param progress is told after each node
     */
    void write(Runnable progress) {
        for (int node = 0; node < nodes; node++) {
            forEachSlot(node, this::writeSlot);
            progress.run();
        }
    }

    void writeDegrees() {
        var counts = new SlotDegrees();
        var record = new RecordBuffer();
        for (int node = 0; node < nodes; node++) {
            counts.size = 0;
            forEachSlot(node, counts);
            if (counts.size > 0) {
                counts.writeTo(record);
                sink.put(RecordKind.DEGREE, node, 0, 0, record);
            }
        }
    }

    private void forEachSlot(int node, Action action) {
        int out = outgoing.start(node);
        int outEnd = outgoing.start(node + 1);
        int in = incoming.start(node);
        int inEnd = incoming.start(node + 1);
        while (out < outEnd || in < inEnd) {
            int outType = out < outEnd ? outgoing.type(out) : Integer.MAX_VALUE;
            int inType = in < inEnd ? incoming.type(in) : Integer.MAX_VALUE;
            if (outType <= inType) {
                int to = outgoing.endOfType(out, outEnd);
                action.accept(node, AdjacencyChunk.slot(outType, false), outgoing, out, to);
                out = to;
            } else {
                int to = incoming.endOfType(in, inEnd);
                action.accept(node, AdjacencyChunk.slot(inType, true), incoming, in, to);
                in = to;
            }
        }
    }

    private void writeSlot(int node, int slot, SortedAdjacency adjacency, int from, int to) {
        int degree = to - from;
        ensureCapacity(degree);
        adjacency.copy(from, to, neighbours, relationships);
        writeSlot(node, slot, degree);
    }

    private static final class SlotDegrees implements Action {
        private int[] slots = new int[8];
        private int[] degrees = new int[8];
        private int size;

        @Override
        public void accept(int node, int slot, SortedAdjacency adjacency, int from, int to) {
            if (size == slots.length) {
                slots = Arrays.copyOf(slots, 2 * size);
                degrees = Arrays.copyOf(degrees, 2 * size);
            }
            slots[size] = slot;
            degrees[size++] = to - from;
        }

        void writeTo(RecordBuffer record) {
            DegreeRecord.begin(record, size);
            for (int i = 0; i < size; i++) {
                DegreeRecord.put(record, slots[i], degrees[i]);
            }
        }
    }

    private void writeSlot(int node, int slot, int degree) {
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
            AdjacencyDirectory.insert(directory, index++, neighbours[from], relationships[from]);
        }
        sink.put(RecordKind.ADJACENCY, node, slot, 0, directory);
        index = 0;
        for (int from = 0; from < degree; from += entries) {
            AdjacencyChunk.write(
                    chunk, neighbours, relationships, from, Math.min(degree, from + entries));
            int number = AdjacencyDirectory.chunkNumber(directory, index++);
            sink.put(RecordKind.ADJACENCY, node, slot, number, chunk);
        }
    }

    private void ensureCapacity(int degree) {
        if (degree > neighbours.length) {
            int capacity = Math.max(degree, 2 * neighbours.length);
            neighbours = new long[capacity];
            relationships = new long[capacity];
        }
    }
}
