package dev.kith;

import dev.kith.value.PathValue;
import dev.kith.value.Value;
import dev.kith.value.ValueSource;

import java.util.List;

/** The one kind of path. */
record WalkedPath(List<Node> nodes, List<Relationship> relationships) implements Path, ValueSource {

    @Override
    public Value toValue() {
        return new PathValue(
                nodes.stream().mapToLong(Node::id).toArray(),
                relationships.stream().mapToLong(Relationship::id).toArray());
    }

    /** {@code (:A)-[:T]->(:B)<-[:T]-(:C)}. */
    @Override
    public String toString() {
        var text = new StringBuilder().append(nodes.getFirst());
        for (int i = 0; i < relationships.size(); i++) {
            Relationship relationship = relationships.get(i);
            boolean forward = relationship.sourceId() == nodes.get(i).id();
            text.append(forward ? "-" : "<-").append(relationship).append(forward ? "->" : "-");
            text.append(nodes.get(i + 1));
        }
        return text.toString();
    }
}
