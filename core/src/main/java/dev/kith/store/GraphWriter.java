package dev.kith.store;

import dev.kith.value.Value;

/**
 * The open write transaction: reads see its own writes. Nothing is seen by others before {@link
 * #commit}. Closing without a commit rolls back. Used by one thread.
 *
 * <p>Writing to an entity that does not exist fails with {@code ENTITY_NOT_FOUND}.
 */
public interface GraphWriter extends GraphReader {
    /** The token of a name, made if there is none. Survives a rollback, harmlessly. */
    int token(TokenKind kind, String name);

    /** Creates a node without labels and properties. */
    long createNode();

    /** True if the node did not have the label. */
    boolean addLabel(long nodeId, int label);

    /** True if the node had the label. */
    boolean removeLabel(long nodeId, int label);

    /**
     * Sets a property; null removes it.
     *
     * @return the value before, null if none
     * @throws dev.kith.KithException with {@code TYPE_ERROR} for a value that cannot be stored
     *     (maps, entities, lists of mixed or nested types), {@code VALUE_TOO_LARGE}
     */
    Value setNodeProperty(long nodeId, int key, Value value);

    /** As {@link #setNodeProperty}. */
    Value setRelationshipProperty(long relationshipId, int key, Value value);

    /**
     * Creates a relationship.
     *
     * @throws dev.kith.KithException with {@code ENTITY_NOT_FOUND} if an end does not exist
     */
    long createRelationship(long sourceId, int type, long targetId);

    /**
     * Deletes a node; false if it does not exist (any more). Relationships that it still has may
     * be deleted after it, but not later than {@link #checkConsistent}.
     */
    boolean deleteNode(long nodeId);

    /** Deletes a relationship; false if it does not exist (any more). */
    boolean deleteRelationship(long relationshipId);

    /**
     * Creates an index over the nodes with a label, filled from the graph as it is.
     *
     * @throws dev.kith.KithException with {@code INDEX_ALREADY_EXISTS}; with {@code
     *     CONSTRAINT_VIOLATION} if it is to be unique and the graph is not
     */
    IndexDescriptor createIndex(String name, int label, int[] keys, boolean unique);

    /** Drops an index; {@code INDEX_NOT_FOUND} if there is none of that name. */
    void dropIndex(String name);

    /**
     * Checks, at the end of each statement, what may be broken in the middle of one.
     *
     * @throws dev.kith.KithException with {@code NODE_STILL_CONNECTED} or {@code
     *     CONSTRAINT_VIOLATION}; the transaction can then only be rolled back
     */
    void checkConsistent();

    /**
     * Makes the writes durable and visible.
     *
     * @throws dev.kith.KithException as {@link #checkConsistent}; with {@code IO}, {@code
     *     DISK_FULL} or {@code STORE_POISONED} if the journal could not be written
     */
    void commit();

    /** Forgets the writes. */
    void rollback();
}
