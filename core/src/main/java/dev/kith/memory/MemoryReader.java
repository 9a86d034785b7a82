package dev.kith.memory;

import dev.kith.store.GraphReader;
import dev.kith.store.IdCursor;
import dev.kith.store.IndexDescriptor;
import dev.kith.store.IndexRange;
import dev.kith.store.NeighbourCursor;
import dev.kith.store.PropertyReader;
import dev.kith.store.PropertyVisitor;
import dev.kith.store.RelationshipEnds;
import dev.kith.store.Statistics;
import dev.kith.store.StoreErrors;
import dev.kith.store.TokenKind;
import dev.kith.store.Tokens;
import dev.kith.value.IntegerValue;
import dev.kith.value.NullValue;
import dev.kith.value.Value;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/** Reads a state. Cursors go on over the state in which they began, whatever is written then. */
class MemoryReader implements GraphReader {
    final MemoryState state;
    final MemoryTokens tokens;

    MemoryReader(MemoryState state, MemoryTokens tokens) {
        this.state = state;
        this.tokens = tokens;
    }

    @Override
    public final Tokens tokens() {
        return tokens;
    }

    @Override
    public final Statistics statistics() {
        return new MemoryStatistics(state);
    }

    // --- nodes

    @Override
    public final boolean nodeExists(long nodeId) {
        return state.nodes.contains(nodeId);
    }

    @Override
    public final boolean hasLabel(long nodeId, int label) {
        return state.node(nodeId).hasLabel(label);
    }

    @Override
    public final int[] labels(long nodeId) {
        return state.node(nodeId).labels();
    }

    @Override
    public final PropertyReader nodeProperty(int key) {
        return reader(nodeId -> state.node(nodeId).property(key));
    }

    @Override
    public final void nodeProperties(long nodeId, PropertyVisitor visitor) {
        visit(state.node(nodeId).properties(), visitor);
    }

    // --- relationships

    @Override
    public final boolean relationshipExists(long relationshipId) {
        return state.relationships.contains(relationshipId);
    }

    @Override
    public final boolean relationship(long relationshipId, RelationshipEnds into) {
        Optional<RelationshipRecord> found = state.relationships.get(relationshipId);
        found.ifPresent(relationship ->
                into.set(relationship.type(), relationship.source(), relationship.target()));
        return found.isPresent();
    }

    @Override
    public final PropertyReader relationshipProperty(int key) {
        return reader(relationshipId ->
                state.relationshipProperties(relationshipId).get(key).orElse(NullValue.NULL));
    }

    @Override
    public final void relationshipProperties(long relationshipId, PropertyVisitor visitor) {
        visit(state.relationshipProperties(relationshipId), visitor);
    }

    // --- topology

    @Override
    public final void neighbours(long nodeId, int type, boolean incoming, NeighbourCursor into) {
        fill(Incidence.first(nodeId, incoming, type), Incidence.last(nodeId, incoming, type), into);
    }

    @Override
    public final void between(
            long nodeId, int type, boolean incoming, long neighbourId, NeighbourCursor into) {
        var first = new Incidence(nodeId, incoming, type, neighbourId, Long.MIN_VALUE);
        var last = new Incidence(nodeId, incoming, type, neighbourId, Long.MAX_VALUE);
        fill(first, last, into);
    }

    private void fill(Incidence first, Incidence last, NeighbourCursor into) {
        int count = state.incidences.countBefore(last) - state.incidences.countBefore(first);
        if (count == 0) {
            into.none();
            return;
        }
        long[] nodes = new long[count];
        long[] relationships = new long[count];
        var from = state.incidences.from(first);
        for (int i = 0; i < count; i++) {
            Incidence incidence = from.next().key();
            nodes[i] = incidence.neighbour();
            relationships[i] = incidence.relationship();
        }
        into.only(nodes, relationships, 0, count);
    }

    @Override
    public final long degree(long nodeId, int type, boolean incoming) {
        return state.degree(nodeId, type, incoming);
    }

    @Override
    public final int[] relationshipTypes(long nodeId, boolean incoming) {
        return IntStream.range(0, tokens.names(TokenKind.RELATIONSHIP_TYPE).size())
                .filter(type -> state.degree(nodeId, type, incoming) > 0)
                .toArray();
    }

    // --- scans

    @Override
    public final IdCursor allNodes() {
        return ids(state.nodes.all());
    }

    @Override
    public final IdCursor nodesWithLabel(int label) {
        int count = state.countWithLabel(label);
        var from = state.labels.from(TokenEntry.first(label));
        long[] ids = new long[count];
        for (int i = 0; i < count; i++) {
            ids[i] = from.next().key().id();
        }
        return new ArrayIdCursor(ids);
    }

    @Override
    public final IdCursor allRelationships() {
        return ids(state.relationships.all());
    }

    private static <V> IdCursor ids(Iterator<SortedTree.Entry<Long, V>> entries) {
        return (into, from, limit) -> {
            int count = 0;
            while (count < limit && entries.hasNext()) {
                into[from + count++] = entries.next().key();
            }
            return count;
        };
    }

    // --- indexes

    @Override
    public final List<IndexDescriptor> indexes() {
        return state.indexes.stream().map(MemoryIndex::descriptor).toList();
    }

    @Override
    public final IdCursor seek(IndexDescriptor index, IndexRange range) {
        for (MemoryIndex candidate : state.indexes) {
            if (candidate.descriptor().equals(index)) {
                return new ArrayIdCursor(candidate.seek(range).stream()
                        .mapToLong(Long::longValue)
                        .toArray());
            }
        }
        throw StoreErrors.indexNotFound(index.name());
    }

    @Override
    public void close() {
        // A state that nobody reads any more is garbage, and nothing else.
    }

    // --- properties

    private static void visit(SortedTree<Integer, Value> properties, PropertyVisitor visitor) {
        properties.all().forEachRemaining(entry -> visitor.property(entry.key(), entry.value()));
    }

    private static PropertyReader reader(LongFunction<Value> read) {
        return new PropertyReader() {
            @Override
            public Value read(long entityId) {
                return read.apply(entityId);
            }

            @Override
            public long readInteger(long entityId, long otherwise) {
                return read.apply(entityId) instanceof IntegerValue integer
                        ? integer.value()
                        : otherwise;
            }
        };
    }
}
