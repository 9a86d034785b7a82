package dev.kith;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A node: labels, properties, and relationships to other nodes. {@link Entity} says when it is
 * attached and when detached. Every method of an attached node may fail with {@code
 * ENTITY_NOT_FOUND}, {@code TRANSACTION_CLOSED} or {@code TRANSACTION_ON_OTHER_THREAD}.
 */
public sealed interface Node extends Entity permits AttachedNode, DetachedNode {
    /** The names of its labels, in the order in which the graph first saw them; a copy. */
    List<String> labels();

    boolean hasLabel(String label);

    // --- navigation

    /**
     * Its relationships, those of one type after those of another. A relationship from the node to
     * itself is there once, whatever the direction.
     *
     * @param types none: of every type
     */
    List<Relationship> relationships(Direction direction, String... types);

    /** The other ends of {@link #relationships}, once for each. */
    List<Node> neighbours(Direction direction, String... types);

    /**
     * The number of {@link #relationships}: kept with the node, so as fast for one with a million
     * of them as for one with two.
     */
    long degree(Direction direction, String... types);

    // --- changes

    @Override
    Node set(String key, @Nullable Object value);

    @Override
    Node remove(String key);

    /** Adds a label, if it is not there; errors as {@link #set}. */
    Node addLabel(String label);

    /** Removes a label, if it is there; errors as {@link #set}. */
    Node removeLabel(String label);

    /**
     * Creates a relationship from this node.
     *
     * @param target a node of the same transaction, or a detached one: only its id counts
     * @throws KithException with {@code ENTITY_NOT_FOUND} if one of the nodes does not exist; after
     *     that the transaction can only be rolled back
     */
    Relationship connectTo(Node target, String type);

    /**
     * Deletes the node.
     *
     * @throws KithException with {@code NODE_STILL_CONNECTED} if it has relationships; after that
     *     the transaction can only be rolled back
     */
    void delete();

    /** Deletes the node and its relationships. */
    void detachDelete();
}
