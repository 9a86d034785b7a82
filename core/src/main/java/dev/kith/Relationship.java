package dev.kith;

import org.jspecify.annotations.Nullable;

/**
 * A relationship: it has one type, leaves one node, arrives at one node, and never changes these.
 * {@link Entity} says when it is attached and when detached.
 */
public sealed interface Relationship extends Entity
        permits AttachedRelationship, DetachedRelationship {
    /** The name of its type. */
    String type();

    /** The id of the node that it leaves. */
    long sourceId();

    /** The id of the node that it arrives at. */
    long targetId();

    /**
     * The node that it leaves.
     *
     * @throws KithException with {@code TRANSACTION_CLOSED} if it is detached
     */
    Node source();

    /** The node that it arrives at; errors as {@link #source}. */
    Node target();

    /**
     * The end that is not the given node; the same one for a relationship from a node to itself.
     *
     * @throws KithException with {@code INVALID_ARGUMENT} if the node is not an end of it
     */
    Node other(Node node);

    @Override
    Relationship set(String key, @Nullable Object value);

    @Override
    Relationship remove(String key);

    /** Deletes the relationship; its nodes stay. */
    void delete();
}
