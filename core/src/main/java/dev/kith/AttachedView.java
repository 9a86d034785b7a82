package dev.kith;

import dev.kith.store.GraphReader;
import dev.kith.store.RelationshipEnds;
import dev.kith.value.NodeValue;
import dev.kith.value.RelationshipValue;

/** Nodes and relationships that go on reading and writing their transaction. */
record AttachedView(TransactionContext context, GraphReader reader) implements GraphView {
    @Override
    public Node node(NodeValue node) {
        return new AttachedNode(context, node.id());
    }

    @Override
    public Relationship relationship(RelationshipValue relationship) {
        return relationship(relationship.id());
    }

    Relationship relationship(long id) {
        RelationshipEnds ends = Contents.ends(reader, id);
        return new AttachedRelationship(
                context, id, Contents.typeName(reader, ends), ends.source(), ends.target());
    }
}
