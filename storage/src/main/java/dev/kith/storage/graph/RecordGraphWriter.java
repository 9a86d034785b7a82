package dev.kith.storage.graph;

import dev.kith.Durability;
import dev.kith.storage.adjacency.AdjacencyEditor;
import dev.kith.storage.codec.AdjacencyChunk;
import dev.kith.storage.codec.GraphCounts;
import dev.kith.storage.codec.IdBlock;
import dev.kith.storage.codec.MetaKeys;
import dev.kith.storage.codec.NodeRecord;
import dev.kith.storage.codec.PropertyList;
import dev.kith.storage.codec.RelationshipRecord;
import dev.kith.storage.index.IndexUpkeep;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.tx.WriteBuffer;
import dev.kith.store.GraphWriter;
import dev.kith.store.IndexDescriptor;
import dev.kith.store.PropertyReader;
import dev.kith.store.RelationshipEnds;
import dev.kith.store.StorableValues;
import dev.kith.store.StoreErrors;
import dev.kith.store.TokenKind;
import dev.kith.store.Tokens;
import dev.kith.value.Value;

import java.util.Arrays;

/** The write transaction: every write edits records in its buffer, which its reads look at first. */
final class RecordGraphWriter extends RecordGraphReader implements GraphWriter {
    private static final int[] NO_LABELS = {};

    private final RecordGraphStore store;
    private final GraphState base;
    private final WriteBuffer writes;
    private final Durability durability;
    private final Thread owner = Thread.currentThread();
    private final GraphCounts counts;
    private final AdjacencyEditor adjacency;
    private final IndexUpkeep upkeep;
    private final DeletedNodes deletedNodes;
    private final IndexChanges indexChanges;
    private final RecordBuffer scratch = new RecordBuffer();
    private final RecordBuffer nodeBefore = new RecordBuffer();
    private final RecordBuffer noNode = new RecordBuffer(0);
    private final RelationshipEnds ends = new RelationshipEnds();
    private boolean countsChanged;
    private boolean failed;

    RecordGraphWriter(
            RecordGraphStore store, GraphState base, WriteBuffer writes, Durability durability) {
        this(store, base, writes, durability, base.counts().copy());
    }

    private RecordGraphWriter(
            RecordGraphStore store,
            GraphState base,
            WriteBuffer writes,
            Durability durability,
            GraphCounts counts) {
        super(
                writes,
                writes.base(),
                base.version(),
                store.caches(),
                store.tokens(),
                counts,
                base.indexes(),
                store::end);
        this.store = store;
        this.base = base;
        this.writes = writes;
        this.durability = durability;
        this.counts = counts;
        adjacency = new AdjacencyEditor(writes);
        upkeep = new IndexUpkeep(writes, store.tokens(), base.indexes());
        deletedNodes = new DeletedNodes(writes);
        indexChanges = new IndexChanges(this, writes, counts, upkeep);
    }

    @Override
    public int token(TokenKind kind, String name) {
        checkWritable();
        int found = store.dictionary().find(kind, name);
        if (found != Tokens.NONE) {
            return found;
        }
        int token = store.dictionary().take(kind, name);
        store.plansMayChange();
        return token;
    }

    @Override
    public long createNode() {
        checkWritable();
        long nodeId = counts.addNode();
        countsChanged = true;
        RecordBuffer record = writes.create(RecordKind.NODE, nodeId, 0, 0);
        NodeRecord.begin(record, NO_LABELS);
        PropertyList.putEmpty(record);
        IdBlock.add(members(IdBlock.ALL_NODES, nodeId), nodeId);
        return nodeId;
    }

    @Override
    public boolean addLabel(long nodeId, int label) {
        requireNode(nodeId);
        checkToken(label);
        if (hasLabel(nodeId, label)) {
            return false;
        }
        int[] labels = labels(nodeId);
        int[] more = Arrays.copyOf(labels, labels.length + 1);
        more[labels.length] = label;
        Arrays.sort(more);
        IdBlock.add(members(IdBlock.labelSet(label), nodeId), nodeId);
        setLabels(nodeId, more, label, 1);
        return true;
    }

    @Override
    public boolean removeLabel(long nodeId, int label) {
        requireNode(nodeId);
        if (!hasLabel(nodeId, label)) {
            return false;
        }
        int[] fewer =
                Arrays.stream(labels(nodeId)).filter(held -> held != label).toArray();
        IdBlock.remove(members(IdBlock.labelSet(label), nodeId), nodeId);
        setLabels(nodeId, fewer, label, -1);
        return true;
    }

    @Override
    public Value setNodeProperty(long nodeId, int key, Value value) {
        requireNode(nodeId);
        checkToken(key);
        Value stored = StorableValues.stored(value, store.maxValueBytes());
        RecordBuffer record = writes.edit(RecordKind.NODE, nodeId, 0, 0);
        if (!upkeep.concernsKey(key)) {
            return NodeRecord.setProperty(record, key, stored, scratch);
        }
        nodeBefore.set(record);
        Value before = NodeRecord.setProperty(record, key, stored, scratch);
        updateIndexes(nodeId, record);
        return before;
    }

    @Override
    public Value setRelationshipProperty(long relationshipId, int key, Value value) {
        checkWritable();
        if (!relationshipExists(relationshipId)) {
            throw StoreErrors.relationshipNotFound(relationshipId);
        }
        checkToken(key);
        Value stored = StorableValues.stored(value, store.maxValueBytes());
        RecordBuffer record = writes.edit(RecordKind.RELATIONSHIP, relationshipId, 0, 0);
        return RelationshipRecord.setProperty(record, key, stored, scratch);
    }

    @Override
    public long createRelationship(long sourceId, int type, long targetId) {
        requireNode(sourceId);
        requireNode(targetId);
        checkToken(type);
        long relationshipId = counts.addRelationship(type);
        countsChanged = true;
        RecordBuffer record = writes.create(RecordKind.RELATIONSHIP, relationshipId, 0, 0);
        RelationshipRecord.begin(record, type, sourceId, targetId);
        PropertyList.putEmpty(record);
        IdBlock.add(members(IdBlock.ALL_RELATIONSHIPS, relationshipId), relationshipId);
        adjacency.add(sourceId, AdjacencyChunk.slot(type, false), targetId, relationshipId);
        adjacency.add(targetId, AdjacencyChunk.slot(type, true), sourceId, relationshipId);
        return relationshipId;
    }

    @Override
    public boolean deleteNode(long nodeId) {
        checkWritable();
        if (!nodeExists(nodeId)) {
            return false;
        }
        for (int label : labels(nodeId)) {
            IdBlock.remove(members(IdBlock.labelSet(label), nodeId), nodeId);
            counts.addToLabel(label, -1);
        }
        RecordBuffer record = writes.edit(RecordKind.NODE, nodeId, 0, 0);
        nodeBefore.set(record);
        record.clear();
        IdBlock.remove(members(IdBlock.ALL_NODES, nodeId), nodeId);
        counts.removeNode();
        countsChanged = true;
        updateIndexes(nodeId, noNode);
        deletedNodes.add(nodeId);
        return true;
    }

    @Override
    public boolean deleteRelationship(long relationshipId) {
        checkWritable();
        if (!relationship(relationshipId, ends)) {
            return false;
        }
        int type = ends.type();
        long source = ends.source();
        long target = ends.target();
        writes.delete(RecordKind.RELATIONSHIP, relationshipId, 0, 0);
        IdBlock.remove(members(IdBlock.ALL_RELATIONSHIPS, relationshipId), relationshipId);
        adjacency.remove(source, AdjacencyChunk.slot(type, false), target, relationshipId);
        adjacency.remove(target, AdjacencyChunk.slot(type, true), source, relationshipId);
        counts.removeRelationship(type);
        countsChanged = true;
        return true;
    }

    @Override
    public IndexDescriptor createIndex(String name, int label, int[] keys, boolean unique) {
        checkWritable();
        IndexDescriptor index = indexChanges.create(name, label, keys, unique);
        countsChanged = true;
        store.plansMayChange();
        return index;
    }

    @Override
    public void dropIndex(String name) {
        checkWritable();
        indexChanges.drop(name);
        store.plansMayChange();
    }

    @Override
    public void checkConsistent() {
        checkWritable();
        try {
            deletedNodes.check();
            upkeep.check();
        } catch (RuntimeException broken) {
            failed = true;
            throw broken;
        }
    }

    @Override
    public void commit() {
        checkUsable();
        if (failed) {
            throw GraphErrors.onlyRollback();
        }
        checkConsistent();
        try {
            if (countsChanged) {
                counts.write(writes.create(RecordKind.META, MetaKeys.COUNTS, 0, 0));
            }
            store.commit(base, writes, counts, indexes(), durability);
        } finally {
            endOfSchemaChange();
            super.close();
        }
    }

    @Override
    public void rollback() {
        checkUsable();
        close();
    }

    @Override
    public void close() {
        if (!isClosed()) {
            checkThread();
            base.release();
            endOfSchemaChange();
            super.close();
        }
    }

    @Override
    public PropertyReader nodeProperty(int key) {
        return new EditedPropertyReader(super.nodeProperty(key), writes, RecordKind.NODE, key);
    }

    @Override
    public PropertyReader relationshipProperty(int key) {
        return new EditedPropertyReader(
                super.relationshipProperty(key), writes, RecordKind.RELATIONSHIP, key);
    }

    @Override
    boolean hasChangedDegree(long nodeId) {
        return writes.isEdited(RecordKind.DEGREE, nodeId, 0, 0);
    }

    @Override
    void checkUsable() {
        super.checkUsable();
        checkThread();
    }

    private void setLabels(long nodeId, int[] labels, int label, int change) {
        counts.addToLabel(label, change);
        countsChanged = true;
        RecordBuffer record = writes.edit(RecordKind.NODE, nodeId, 0, 0);
        nodeBefore.set(record);
        NodeRecord.setLabels(record, labels, scratch);
        updateIndexes(nodeId, record);
    }

    /** Brings the indexes from {@link #nodeBefore} to what the node is now. */
    private void updateIndexes(long nodeId, RecordBuffer nodeAfter) {
        if (upkeep.concernsAny()) {
            // An entry that cannot be made leaves the node changed, but not its index.
            failed = true;
            upkeep.changed(nodeId, nodeBefore, nodeAfter);
            failed = false;
        }
    }

    private RecordBuffer members(long set, long id) {
        return writes.edit(RecordKind.LABEL, set, IdBlock.blockOf(id), 0);
    }

    private void requireNode(long nodeId) {
        checkWritable();
        if (!nodeExists(nodeId)) {
            throw StoreErrors.nodeNotFound(nodeId);
        }
    }

    private static void checkToken(int token) {
        if (token < 0) {
            throw new IllegalArgumentException("a name must be made a token before it is written");
        }
    }

    private void checkWritable() {
        checkUsable();
        if (failed) {
            throw GraphErrors.onlyRollback();
        }
    }

    private void checkThread() {
        if (Thread.currentThread() != owner) {
            throw GraphErrors.otherThread(owner);
        }
    }

    /** Plans made inside this transaction may use indexes that are there no more, or not yet. */
    private void endOfSchemaChange() {
        if (indexChanges.any()) {
            store.plansMayChange();
        }
    }
}
