package dev.kith;

import dev.kith.store.GraphReader;
import dev.kith.store.RelationshipEnds;
import dev.kith.value.NodeValue;
import dev.kith.value.PathValue;
import dev.kith.value.RelationshipValue;

import java.util.ArrayList;

/** Nodes and relationships that go on reading and writing their transaction. */
record AttachedView(TransactionContext context, GraphReader reader) implements JavaView {
    @Override
    public Node node(NodeValue node) {
        return new AttachedNode(context, node.id());
    }

    @Override
    public Relationship relationship(RelationshipValue relationship) {
        return relationship(relationship.id());
    }

    @Override
    public Path path(PathValue path) {
        var nodes = new ArrayList<Node>();
        for (long id : path.nodeIds()) {
            nodes.add(new AttachedNode(context, id));
        }
        var relationships = new ArrayList<Relationship>();
        for (long id : path.relationshipIds()) {
            relationships.add(relationship(id));
        }
        return new WalkedPath(nodes, relationships);
    }

    Relationship relationship(long id) {
        RelationshipEnds ends = Contents.ends(reader, id);
        return new AttachedRelationship(
                context, id, Contents.typeName(reader, ends), ends.source(), ends.target());
    }
}
