package dev.kith;

import dev.kith.value.NodeValue;
import dev.kith.value.PathValue;
import dev.kith.value.RelationshipValue;

import java.util.ArrayList;

/** A view that has nodes and relationships: a path is made of them. */
interface GraphView extends JavaView {
    @Override
    Node node(NodeValue node);

    @Override
    Relationship relationship(RelationshipValue relationship);

    @Override
    default Path path(PathValue path) {
        var nodes = new ArrayList<Node>();
        for (long id : path.nodeIds()) {
            nodes.add(node(new NodeValue(id)));
        }
        var relationships = new ArrayList<Relationship>();
        for (long id : path.relationshipIds()) {
            relationships.add(relationship(new RelationshipValue(id)));
        }
        return new WalkedPath(nodes, relationships);
    }
}
