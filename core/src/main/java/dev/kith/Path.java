package dev.kith;

import java.util.List;

/**
 * A walk through the graph: nodes, and the relationship between each and the next, in the order
 * walked, which may be against a relationship's direction. Its nodes and relationships are attached
 * or detached as {@link Entity} says. Two are equal if they walk the same relationships the same way.
 */
public sealed interface Path permits WalkedPath {
    /** One more than there are relationships; at least one. */
    List<Node> nodes();

    List<Relationship> relationships();

    /** The number of relationships. */
    default int length() {
        return relationships().size();
    }

    default Node start() {
        return nodes().getFirst();
    }

    default Node end() {
        return nodes().getLast();
    }
}
