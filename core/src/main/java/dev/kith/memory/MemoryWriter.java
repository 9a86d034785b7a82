package dev.kith.memory;

import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.store.GraphWriter;
import dev.kith.store.IndexDescriptor;
import dev.kith.store.StorableValues;
import dev.kith.store.StoreErrors;
import dev.kith.store.TokenKind;
import dev.kith.value.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The open write transaction: changes a state of its own, which a commit publishes. */
final class MemoryWriter extends MemoryReader implements GraphWriter {
    private final MemoryGraphStore store;

    /** Nodes that were deleted, perhaps before their relationships. */
    private final TreeSet<Long> deletedNodes = new TreeSet<>();

    private boolean open = true;

    MemoryWriter(MemoryState state, MemoryTokens tokens, MemoryGraphStore store) {
        super(state, tokens);
        this.store = store;
    }

    @Override
    public int token(TokenKind kind, String name) {
        return tokens.make(kind, name);
    }

    // --- nodes

    @Override
    public long createNode() {
        requireOpen();
        long nodeId = state.nextNodeId++;
        state.nodes = state.nodes.put(nodeId, NodeRecord.EMPTY);
        return nodeId;
    }

    @Override
    public boolean addLabel(long nodeId, int label) {
        if (requireNode(nodeId).hasLabel(label)) {
            return false;
        }
        change(nodeId, node -> node.plusLabel(label));
        state.labels = state.labels.put(new TokenEntry(label, nodeId), true);
        return true;
    }

    @Override
    public boolean removeLabel(long nodeId, int label) {
        if (!requireNode(nodeId).hasLabel(label)) {
            return false;
        }
        change(nodeId, node -> node.minusLabel(label));
        state.labels = state.labels.remove(new TokenEntry(label, nodeId));
        return true;
    }

    @Override
    public Value setNodeProperty(long nodeId, int key, Value value) {
        Value before = requireNode(nodeId).property(key);
        Value stored = StorableValues.stored(value, store.maxValueBytes());
        change(nodeId, node -> node.with(key, stored));
        return before;
    }

    @Override
    public boolean deleteNode(long nodeId) {
        requireOpen();
        if (!nodeExists(nodeId)) {
            return false;
        }
        for (int label : labels(nodeId)) {
            state.labels = state.labels.remove(new TokenEntry(label, nodeId));
        }
        change(nodeId, node -> NodeRecord.EMPTY);
        state.nodes = state.nodes.remove(nodeId);
        deletedNodes.add(nodeId);
        return true;
    }

    private NodeRecord requireNode(long nodeId) {
        requireOpen();
        return state.nodes.get(nodeId).orElseThrow(() -> StoreErrors.nodeNotFound(nodeId));
    }

    /** Changes a node, and moves it in every index. */
    private void change(long nodeId, UnaryOperator<NodeRecord> change) {
        NodeRecord before = state.node(nodeId);
        NodeRecord after = change.apply(before);
        state.nodes = state.nodes.put(nodeId, after);
        state.indexes = state.indexes.stream()
                .map(index -> index.move(nodeId, before, after))
                .toList();
    }

    // --- relationships

    @Override
    public long createRelationship(long sourceId, int type, long targetId) {
        requireNode(sourceId);
        requireNode(targetId);
        long id = state.nextRelationshipId++;
        var record =
                new RelationshipRecord(type, sourceId, targetId, NodeRecord.EMPTY.properties());
        state.relationships = state.relationships.put(id, record);
        state.types = state.types.put(new TokenEntry(type, id), true);
        state.incidences = state.incidences
                .put(new Incidence(sourceId, false, type, targetId, id), true)
                .put(new Incidence(targetId, true, type, sourceId, id), true);
        return id;
    }

    @Override
    public Value setRelationshipProperty(long relationshipId, int key, Value value) {
        requireOpen();
        RelationshipRecord before = state.relationships
                .get(relationshipId)
                .orElseThrow(() -> StoreErrors.relationshipNotFound(relationshipId));
        Value stored = StorableValues.stored(value, store.maxValueBytes());
        state.relationships = state.relationships.put(relationshipId, before.with(key, stored));
        return before.property(key);
    }

    @Override
    public boolean deleteRelationship(long relationshipId) {
        requireOpen();
        Optional<RelationshipRecord> found = state.relationships.get(relationshipId);
        found.ifPresent(record -> {
            int type = record.type();
            long source = record.source();
            long target = record.target();
            state.relationships = state.relationships.remove(relationshipId);
            state.types = state.types.remove(new TokenEntry(type, relationshipId));
            state.incidences = state.incidences
                    .remove(new Incidence(source, false, type, target, relationshipId))
                    .remove(new Incidence(target, true, type, source, relationshipId));
        });
        return found.isPresent();
    }

    // --- indexes

    @Override
    public IndexDescriptor createIndex(String name, int label, int[] keys, boolean unique) {
        requireOpen();
        for (MemoryIndex existing : state.indexes) {
            if (existing.descriptor().name().equals(name)) {
                throw StoreErrors.indexAlreadyExists(existing.descriptor());
            }
        }
        var descriptor = new IndexDescriptor(state.nextIndexId, name, label, keys.clone(), unique);
        MemoryIndex index = MemoryIndex.empty(descriptor);
        var nodes = state.nodes.all();
        while (nodes.hasNext()) {
            SortedTree.Entry<Long, NodeRecord> node = nodes.next();
            index = index.move(node.key(), NodeRecord.EMPTY, node.value());
        }
        checkUnique(index);
        var indexes = new ArrayList<>(state.indexes);
        indexes.add(index);
        state.indexes = List.copyOf(indexes);
        state.nextIndexId++;
        return descriptor;
    }

    @Override
    public void dropIndex(String name) {
        requireOpen();
        List<MemoryIndex> others = state.indexes.stream()
                .filter(index -> !index.descriptor().name().equals(name))
                .toList();
        if (others.size() == state.indexes.size()) {
            throw StoreErrors.indexNotFound(name);
        }
        state.indexes = others;
    }

    // --- the end

    @Override
    public void checkConsistent() {
        for (long nodeId : deletedNodes) {
            long relationships = state.relationshipsOf(nodeId);
            if (relationships > 0) {
                throw StoreErrors.nodeStillConnected(nodeId, relationships);
            }
        }
        state.indexes.forEach(this::checkUnique);
        deletedNodes.clear();
    }

    private void checkUnique(MemoryIndex index) {
        if (index.descriptor().unique()) {
            index.duplicate().ifPresent(duplicate -> {
                throw StoreErrors.notUnique(
                        index.descriptor(),
                        tokens,
                        duplicate.values(),
                        duplicate.nodeId(),
                        duplicate.otherId());
            });
        }
    }

    @Override
    public void commit() {
        requireOpen();
        checkConsistent();
        open = false;
        store.publish(state);
    }

    @Override
    public void rollback() {
        if (open) {
            open = false;
            store.release();
        }
    }

    @Override
    public void close() {
        rollback();
    }

    private void requireOpen() {
        if (!open) {
            throw new KithException(
                    ErrorCode.TRANSACTION_CLOSED,
                    "this transaction has been committed or rolled back");
        }
    }
}
