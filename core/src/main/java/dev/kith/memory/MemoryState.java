package dev.kith.memory;

import dev.kith.value.Value;

import java.util.List;

/**
 * A whole graph at one moment. A writer changes a copy of its own, which costs nothing to make,
 * since every field is immutable; once published, a state is never changed.
 */
final class MemoryState {
    SortedTree<Long, NodeRecord> nodes = new SortedTree<>(Long::compare);
    SortedTree<Long, RelationshipRecord> relationships = new SortedTree<>(Long::compare);
    SortedTree<TokenEntry, Boolean> labels = new SortedTree<>(TokenEntry.ORDER);
    SortedTree<TokenEntry, Boolean> types = new SortedTree<>(TokenEntry.ORDER);
    SortedTree<Incidence, Boolean> incidences = new SortedTree<>(Incidence.ORDER);
    List<MemoryIndex> indexes = List.of();
    long nextNodeId;
    long nextRelationshipId;
    int nextIndexId;

    MemoryState copy() {
        var copy = new MemoryState();
        copy.nodes = nodes;
        copy.relationships = relationships;
        copy.labels = labels;
        copy.types = types;
        copy.incidences = incidences;
        copy.indexes = indexes;
        copy.nextNodeId = nextNodeId;
        copy.nextRelationshipId = nextRelationshipId;
        copy.nextIndexId = nextIndexId;
        return copy;
    }

    /** What a node holds; nothing if it does not exist. */
    NodeRecord node(long nodeId) {
        return nodes.get(nodeId).orElse(NodeRecord.EMPTY);
    }

    /** What a relationship has as properties; none if it does not exist. */
    SortedTree<Integer, Value> relationshipProperties(long relationshipId) {
        return relationships
                .get(relationshipId)
                .map(RelationshipRecord::properties)
                .orElse(NodeRecord.EMPTY.properties());
    }

    int countWithLabel(int label) {
        return labels.countBefore(TokenEntry.first(label + 1))
                - labels.countBefore(TokenEntry.first(label));
    }

    int countOfType(int type) {
        return types.countBefore(TokenEntry.first(type + 1))
                - types.countBefore(TokenEntry.first(type));
    }

    int degree(long nodeId, int type, boolean incoming) {
        return incidences.countBefore(Incidence.last(nodeId, incoming, type))
                - incidences.countBefore(Incidence.first(nodeId, incoming, type));
    }

    /** The number of relationships of all types; one to itself counts once. */
    long relationshipsOf(long nodeId) {
        var first = Incidence.first(nodeId, false, Integer.MIN_VALUE);
        var last = Incidence.last(nodeId, true, Integer.MAX_VALUE);
        var iterator = incidences.from(first);
        long count = 0;
        while (iterator.hasNext()) {
            Incidence incidence = iterator.next().key();
            if (Incidence.ORDER.compare(incidence, last) > 0) {
                break;
            }
            boolean seenAsOutgoing = incidence.incoming() && incidence.neighbour() == nodeId;
            count += seenAsOutgoing ? 0 : 1;
        }
        return count;
    }
}
