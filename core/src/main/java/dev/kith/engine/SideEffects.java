package dev.kith.engine;

/**
 * What a statement changed. A property set to another value counts as one set; labels are counted
 * for each node that gained or lost one.
 */
public record SideEffects(
        long nodesCreated,
        long nodesDeleted,
        long relationshipsCreated,
        long relationshipsDeleted,
        long propertiesSet,
        long labelsAdded,
        long labelsRemoved,
        long indexesAdded,
        long indexesRemoved) {
    public static final SideEffects NONE = new SideEffects(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
