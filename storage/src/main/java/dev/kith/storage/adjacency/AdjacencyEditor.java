package dev.kith.storage.adjacency;

import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.storage.codec.AdjacencyChunk;
import dev.kith.storage.codec.AdjacencyDirectory;
import dev.kith.storage.codec.DegreeRecord;
import dev.kith.storage.codec.NeighbourList;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.tx.WriteBuffer;

/**
 * Adds and removes relationships in the adjacency and degree records of a node. One change rewrites
 * one chunk, and the directory only where chunks come or go.
 */
public final class AdjacencyEditor {
    private static final int DIRECTORY = 0;

    private final WriteBuffer records;
    private final NeighbourList pairs = new NeighbourList();
    private final RecordBuffer scratch = new RecordBuffer();

    public AdjacencyEditor(WriteBuffer records) {
        this.records = records;
    }

    /** Adds a relationship to one of its ends. */
    public void add(long nodeId, int slot, long neighbourId, long relationshipId) {
        RecordBuffer first = records.find(RecordKind.ADJACENCY, nodeId, slot, DIRECTORY, scratch);
        if (AdjacencyDirectory.isDirectory(first)) {
            int index = AdjacencyDirectory.indexOf(first, neighbourId, relationshipId);
            int chunkNumber = AdjacencyDirectory.chunkNumber(first, index);
            int chunkCount = AdjacencyDirectory.chunkCount(first);
            RecordBuffer chunk = insert(nodeId, slot, chunkNumber, neighbourId, relationshipId);
            if (chunk.length() > AdjacencyChunk.maxBytes(chunkCount)) {
                split(nodeId, slot, index, chunk, splitPoint(neighbourId, relationshipId));
            }
        } else {
            RecordBuffer chunk = insert(nodeId, slot, DIRECTORY, neighbourId, relationshipId);
            if (chunk.length() > AdjacencyChunk.maxBytes(1)) {
                becomeDirectory(nodeId, slot, chunk, splitPoint(neighbourId, relationshipId));
            }
        }
        DegreeRecord.add(records.edit(RecordKind.DEGREE, nodeId, 0, 0), slot, 1, scratch);
    }

    /** Removes a relationship from one of its ends. */
    public void remove(long nodeId, int slot, long neighbourId, long relationshipId) {
        RecordBuffer first = records.find(RecordKind.ADJACENCY, nodeId, slot, DIRECTORY, scratch);
        if (AdjacencyDirectory.isDirectory(first)) {
            int index = AdjacencyDirectory.indexOf(first, neighbourId, relationshipId);
            int chunkNumber = AdjacencyDirectory.chunkNumber(first, index);
            RecordBuffer chunk = delete(nodeId, slot, chunkNumber, neighbourId, relationshipId);
            if (chunk.length() == 0) {
                dropChunk(nodeId, slot, index);
            }
        } else {
            delete(nodeId, slot, DIRECTORY, neighbourId, relationshipId);
        }
        DegreeRecord.add(records.edit(RecordKind.DEGREE, nodeId, 0, 0), slot, -1, scratch);
    }

    /** Leaves the pairs of the chunk in {@link #pairs}. */
    private RecordBuffer insert(
            long nodeId, int slot, int chunkNumber, long neighbourId, long relationshipId) {
        RecordBuffer chunk = records.edit(RecordKind.ADJACENCY, nodeId, slot, chunkNumber);
        pairs.clear();
        AdjacencyChunk.read(chunk, pairs);
        if (!pairs.insert(neighbourId, relationshipId)) {
            throw corrupt(nodeId, "has relationship %d twice", relationshipId);
        }
        write(chunk, 0, pairs.size());
        return chunk;
    }

    private RecordBuffer delete(
            long nodeId, int slot, int chunkNumber, long neighbourId, long relationshipId) {
        RecordBuffer chunk = records.edit(RecordKind.ADJACENCY, nodeId, slot, chunkNumber);
        pairs.clear();
        AdjacencyChunk.read(chunk, pairs);
        if (!pairs.remove(neighbourId, relationshipId)) {
            throw corrupt(nodeId, "does not have relationship %d", relationshipId);
        }
        if (pairs.size() == 0) {
            chunk.clear();
        } else {
            write(chunk, 0, pairs.size());
        }
        return chunk;
    }

    /** Where to cut: in half, or at the end if that is where pairs are being added. */
    private int splitPoint(long neighbourId, long relationshipId) {
        int last = pairs.size() - 1;
        boolean atEnd =
                pairs.nodes()[last] == neighbourId && pairs.relationships()[last] == relationshipId;
        return atEnd ? last : pairs.size() / 2;
    }

    private void split(long nodeId, int slot, int index, RecordBuffer chunk, int at) {
        RecordBuffer directory = records.edit(RecordKind.ADJACENCY, nodeId, slot, DIRECTORY);
        int added = addEntry(directory, index + 1, at);
        write(records.create(RecordKind.ADJACENCY, nodeId, slot, added), at, pairs.size());
        write(chunk, 0, at);
    }

    private void becomeDirectory(long nodeId, int slot, RecordBuffer record, int at) {
        AdjacencyDirectory.begin(record);
        int left = addEntry(record, 0, 0);
        int right = addEntry(record, 1, at);
        write(records.create(RecordKind.ADJACENCY, nodeId, slot, left), 0, at);
        write(records.create(RecordKind.ADJACENCY, nodeId, slot, right), at, pairs.size());
    }

    private int addEntry(RecordBuffer directory, int index, int pair) {
        return AdjacencyDirectory.insert(
                directory, index, pairs.nodes()[pair], pairs.relationships()[pair]);
    }

    /** Takes an empty chunk out of the directory; the last chunk left becomes chunk 0 again. */
    private void dropChunk(long nodeId, int slot, int index) {
        RecordBuffer directory = records.edit(RecordKind.ADJACENCY, nodeId, slot, DIRECTORY);
        AdjacencyDirectory.remove(directory, index);
        if (AdjacencyDirectory.chunkCount(directory) == 1) {
            int last = AdjacencyDirectory.chunkNumber(directory, 0);
            RecordBuffer chunk = records.edit(RecordKind.ADJACENCY, nodeId, slot, last);
            directory.set(chunk);
            chunk.clear();
        }
    }

    private void write(RecordBuffer chunk, int from, int to) {
        AdjacencyChunk.write(chunk, pairs.nodes(), pairs.relationships(), from, to);
    }

    private static KithException corrupt(long nodeId, String what, long relationshipId) {
        return new KithException(
                ErrorCode.CORRUPT_STORE,
                "the adjacency of node %d ".formatted(nodeId) + what.formatted(relationshipId));
    }
}
