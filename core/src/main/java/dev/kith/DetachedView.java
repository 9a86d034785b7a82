package dev.kith;

import dev.kith.store.GraphReader;
import dev.kith.store.RelationshipEnds;
import dev.kith.value.NodeValue;
import dev.kith.value.PathValue;
import dev.kith.value.RelationshipValue;

import java.util.ArrayList;

/** Copies what a row holds. */
record DetachedView(GraphReader reader) implements JavaView {
    @Override
    public Node node(NodeValue node) {
        return node(node.id());
    }

    @Override
    public Relationship relationship(RelationshipValue relationship) {
        return relationship(relationship.id());
    }

    @Override
    public Path path(PathValue path) {
        var nodes = new ArrayList<Node>();
        for (long id : path.nodeIds()) {
            nodes.add(node(id));
        }
        var relationships = new ArrayList<Relationship>();
        for (long id : path.relationshipIds()) {
            relationships.add(relationship(id));
        }
        return new WalkedPath(nodes, relationships);
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
