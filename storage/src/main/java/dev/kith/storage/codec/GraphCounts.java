package dev.kith.storage.codec;

import dev.kith.storage.record.RecordBuffer;

import java.util.Arrays;

/**
 * The counters of a graph, written anew by every commit that changes one: key (META, {@link
 * MetaKeys#COUNTS}). Mutable; {@link #copy} before sharing. Since format version 1.
 *
 * <pre>
 * varint format version      1
 * varint next node id
 * varint next relationship id
 * varint next index id
 * varint nodes
 * varint relationships
 * varint count of labels, then that often: varint nodes with the label, by token
 * varint count of types, then that often: varint relationships of the type, by token
 * </pre>
 */
public final class GraphCounts {
    private static final int FORMAT_VERSION = 1;

    private long nextNodeId;
    private long nextRelationshipId;
    private int nextIndexId;
    private long nodes;
    private long relationships;
    private long[] byLabel = {};
    private long[] byType = {};

    public GraphCounts copy() {
        var copy = new GraphCounts();
        copy.nextNodeId = nextNodeId;
        copy.nextRelationshipId = nextRelationshipId;
        copy.nextIndexId = nextIndexId;
        copy.nodes = nodes;
        copy.relationships = relationships;
        copy.byLabel = byLabel.clone();
        copy.byType = byType.clone();
        return copy;
    }

    public static GraphCounts read(RecordBuffer record) {
        var counts = new GraphCounts();
        if (record.length() == 0) {
            return counts;
        }
        var cursor = new ByteCursor(record, 0);
        int formatVersion = cursor.count();
        if (formatVersion != FORMAT_VERSION) {
            throw CorruptRecord.because("graph counts have the format version %d, expected %d"
                    .formatted(formatVersion, FORMAT_VERSION));
        }
        counts.nextNodeId = cursor.varint();
        counts.nextRelationshipId = cursor.varint();
        counts.nextIndexId = cursor.count();
        counts.nodes = cursor.varint();
        counts.relationships = cursor.varint();
        counts.byLabel = readAll(cursor);
        counts.byType = readAll(cursor);
        if (!cursor.atEnd()) {
            throw CorruptRecord.because("bytes follow the graph counts");
        }
        return counts;
    }

    public void write(RecordBuffer into) {
        into.clear();
        Varint.put(into, FORMAT_VERSION);
        Varint.put(into, nextNodeId);
        Varint.put(into, nextRelationshipId);
        Varint.put(into, nextIndexId);
        Varint.put(into, nodes);
        Varint.put(into, relationships);
        writeAll(into, byLabel);
        writeAll(into, byType);
    }

    /** One more than the greatest node id ever given. */
    public long nextNodeId() {
        return nextNodeId;
    }

    public long nextRelationshipId() {
        return nextRelationshipId;
    }

    public long nodes() {
        return nodes;
    }

    public long relationships() {
        return relationships;
    }

    public long nodesWithLabel(int label) {
        return label >= 0 && label < byLabel.length ? byLabel[label] : 0;
    }

    public long relationshipsOfType(int type) {
        return type >= 0 && type < byType.length ? byType[type] : 0;
    }

    /** Tokens from here on have no nodes. */
    public int labelBound() {
        return byLabel.length;
    }

    /** Types from here on have no relationships. */
    public int typeBound() {
        return byType.length;
    }

    /** Gives out an id and counts the node. */
    public long addNode() {
        nodes++;
        return nextNodeId++;
    }

    /** Gives out ids and counts the nodes. */
    public void addNodes(long count) {
        nodes += count;
        nextNodeId += count;
    }

    public void removeNode() {
        nodes--;
    }

    /** Gives out an id and counts the relationship. */
    public long addRelationship(int type) {
        relationships++;
        byType = withRoom(byType, type);
        byType[type]++;
        return nextRelationshipId++;
    }

    /** Gives out ids and counts the relationships. */
    public void addRelationships(int type, long count) {
        relationships += count;
        byType = withRoom(byType, type);
        byType[type] += count;
        nextRelationshipId += count;
    }

    public void removeRelationship(int type) {
        relationships--;
        byType[type]--;
    }

    /** Counts nodes that get a label (or lose it, if negative). */
    public void addToLabel(int label, long change) {
        byLabel = withRoom(byLabel, label);
        byLabel[label] += change;
    }

    public int takeIndexId() {
        return nextIndexId++;
    }

    private static long[] withRoom(long[] counts, int index) {
        return index < counts.length ? counts : Arrays.copyOf(counts, index + 1);
    }

    private static long[] readAll(ByteCursor cursor) {
        int count = cursor.count();
        long[] values = {};
        for (int i = 0; i < count; i++) {
            values = i < values.length ? values : Arrays.copyOf(values, Math.min(count, 2 * i + 8));
            values[i] = cursor.varint();
        }
        return values;
    }

    private static void writeAll(RecordBuffer into, long[] values) {
        Varint.put(into, values.length);
        for (long value : values) {
            Varint.put(into, value);
        }
    }
}
