package dev.kith.store;

import java.util.List;

/**
 * One consistent state of the graph. Node and relationship ids are dense, from 0. Tokens are those
 * of {@link Tokens}; a token of {@link Tokens#NONE} is allowed wherever a token is asked for and
 * matches nothing. Used by one thread at a time.
 *
 * <p>Asking for what an entity holds when the entity does not exist answers as if it held nothing.
 */
public interface GraphReader extends AutoCloseable {
    Tokens tokens();

    Statistics statistics();

    // --- nodes

    boolean nodeExists(long nodeId);

    boolean hasLabel(long nodeId, int label);

    /** The label tokens of a node, ascending; not to be changed. */
    int[] labels(long nodeId);

    /** Reads one property of many nodes; keep one per operator, it may cache. */
    PropertyReader nodeProperty(int key);

    /** Shows every property of a node, in ascending order of key token. */
    void nodeProperties(long nodeId, PropertyVisitor visitor);

    // --- relationships

    boolean relationshipExists(long relationshipId);

    /**
     * Reads type and ends.
     *
     * @return false if there is no such relationship; {@code into} is then unchanged
     */
    boolean relationship(long relationshipId, RelationshipEnds into);

    /** Reads one property of many relationships; keep one per operator, it may cache. */
    PropertyReader relationshipProperty(int key);

    /** Shows every property of a relationship, in ascending order of key token. */
    void relationshipProperties(long relationshipId, PropertyVisitor visitor);

    // --- topology

    /**
     * Positions {@code into} before the first run of neighbours. Within and across runs they
     * ascend by (neighbour id, relationship id). A relationship from a node to itself is seen once
     * outgoing and once incoming.
     *
     * @param type a relationship type
     * @param incoming false: relationships that leave the node
     */
    void neighbours(long nodeId, int type, boolean incoming, NeighbourCursor into);

    /** As {@link #neighbours}, but only the relationships whose other end is {@code neighbourId}. */
    void between(long nodeId, int type, boolean incoming, long neighbourId, NeighbourCursor into);

    /** The number of relationships of a node in one direction. One lookup, whatever the number. */
    long degree(long nodeId, int type, boolean incoming);

    /** The types that a node has relationships of in one direction, ascending; not to be changed. */
    int[] relationshipTypes(long nodeId, boolean incoming);

    // --- scans, in ascending order of id

    IdCursor allNodes();

    IdCursor nodesWithLabel(int label);

    IdCursor allRelationships();

    // --- indexes

    /** The indexes that can be asked in this state. */
    List<IndexDescriptor> indexes();

    /**
     * The nodes that an index holds between two bounds, in index order (equal values by node id).
     * Null, NaN (no equality or range holds for it) and values of types that an index does not
     * order (lists, maps) are never in an index.
     */
    IdCursor seek(IndexDescriptor index, IndexRange range);

    @Override
    void close();
}
