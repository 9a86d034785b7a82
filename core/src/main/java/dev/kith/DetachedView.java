package dev.kith;

import dev.kith.store.GraphReader;
import dev.kith.store.RelationshipEnds;
import dev.kith.value.NodeValue;
import dev.kith.value.RelationshipValue;

/** Copies what a row holds. */
record DetachedView(GraphReader reader) implements GraphView {
    @Override
    public Node node(NodeValue node) {
        return node(node.id());
    }

    @Override
    public Relationship relationship(RelationshipValue relationship) {
        return relationship(relationship.id());
    }

    private Node node(long id) {
        Contents.requireNode(reader, id);
        return new DetachedNode(
                id, Contents.labels(reader, id), Contents.nodeProperties(reader, id));
    }

    private Relationship relationship(long id) {
        RelationshipEnds ends = Contents.ends(reader, id);
        return new DetachedRelationship(
                id,
                Contents.typeName(reader, ends),
                ends.source(),
                ends.target(),
                Contents.relationshipProperties(reader, id));
    }
}
