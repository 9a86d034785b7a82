package dev.kith.engine;

import dev.kith.store.GraphWriter;
import dev.kith.store.IndexDescriptor;
import dev.kith.store.TokenKind;
import dev.kith.value.Value;

/** Changes a graph, and counts what that changes as the summary of a statement tells it. */
public final class CountingWriter {
    private final GraphWriter writer;
    private long nodesCreated;
    private long nodesDeleted;
    private long relationshipsCreated;
    private long relationshipsDeleted;
    private long propertiesSet;
    private long labelsAdded;
    private long labelsRemoved;
    private long indexesAdded;
    private long indexesRemoved;

    public CountingWriter(GraphWriter writer) {
        this.writer = writer;
    }

    /** The writer itself, for reading, and for who counts his changes himself. */
    public GraphWriter uncounted() {
        return writer;
    }

    /** As {@link GraphWriter#token}: a name is not a change. */
    public int token(TokenKind kind, String name) {
        return writer.token(kind, name);
    }

    public long createNode() {
        long nodeId = writer.createNode();
        nodesCreated++;
        return nodeId;
    }

    public long createRelationship(long sourceId, int type, long targetId) {
        long relationshipId = writer.createRelationship(sourceId, type, targetId);
        relationshipsCreated++;
        return relationshipId;
    }

    public boolean addLabel(long nodeId, int label) {
        boolean added = writer.addLabel(nodeId, label);
        if (added) {
            labelsAdded++;
        }
        return added;
    }

    public boolean removeLabel(long nodeId, int label) {
        boolean removed = writer.removeLabel(nodeId, label);
        if (removed) {
            labelsRemoved++;
        }
        return removed;
    }

    public Value setNodeProperty(long nodeId, int key, Value value) {
        Value before = writer.setNodeProperty(nodeId, key, value);
        countProperty(before, value);
        return before;
    }

    public Value setRelationshipProperty(long relationshipId, int key, Value value) {
        Value before = writer.setRelationshipProperty(relationshipId, key, value);
        countProperty(before, value);
        return before;
    }

    /** To set a property to the value that it has counts; to remove one that is not there does not. */
    private void countProperty(Value before, Value after) {
        if (!before.isNull() || !after.isNull()) {
            propertiesSet++;
        }
    }

    public boolean deleteNode(long nodeId) {
        boolean deleted = writer.deleteNode(nodeId);
        if (deleted) {
            nodesDeleted++;
        }
        return deleted;
    }

    public boolean deleteRelationship(long relationshipId) {
        boolean deleted = writer.deleteRelationship(relationshipId);
        if (deleted) {
            relationshipsDeleted++;
        }
        return deleted;
    }

    public IndexDescriptor createIndex(String name, int label, int[] keys, boolean unique) {
        IndexDescriptor index = writer.createIndex(name, label, keys, unique);
        indexesAdded++;
        return index;
    }

    public void dropIndex(String name) {
        writer.dropIndex(name);
        indexesRemoved++;
    }

    /** Counts what somebody else has changed and counted. */
    public void add(SideEffects others) {
        nodesCreated += others.nodesCreated();
        nodesDeleted += others.nodesDeleted();
        relationshipsCreated += others.relationshipsCreated();
        relationshipsDeleted += others.relationshipsDeleted();
        propertiesSet += others.propertiesSet();
        labelsAdded += others.labelsAdded();
        labelsRemoved += others.labelsRemoved();
        indexesAdded += others.indexesAdded();
        indexesRemoved += others.indexesRemoved();
    }

    /** What has been changed so far. */
    public SideEffects sideEffects() {
        return new SideEffects(
                nodesCreated,
                nodesDeleted,
                relationshipsCreated,
                relationshipsDeleted,
                propertiesSet,
                labelsAdded,
                labelsRemoved,
                indexesAdded,
                indexesRemoved);
    }
}
