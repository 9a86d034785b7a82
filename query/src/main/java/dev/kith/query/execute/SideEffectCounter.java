package dev.kith.query.execute;

import dev.kith.engine.SideEffects;

/** Counts what a running statement changes. */
public final class SideEffectCounter {
    private long nodesCreated;
    private long nodesDeleted;
    private long relationshipsCreated;
    private long relationshipsDeleted;
    private long propertiesSet;
    private long labelsAdded;
    private long labelsRemoved;
    private long indexesAdded;
    private long indexesRemoved;

    public void nodeCreated() {
        nodesCreated++;
    }

    public void nodeDeleted() {
        nodesDeleted++;
    }

    public void relationshipCreated() {
        relationshipsCreated++;
    }

    public void relationshipDeleted() {
        relationshipsDeleted++;
    }

    public void propertySet() {
        propertiesSet++;
    }

    public void labelAdded() {
        labelsAdded++;
    }

    public void labelRemoved() {
        labelsRemoved++;
    }

    public void indexAdded() {
        indexesAdded++;
    }

    public void indexRemoved() {
        indexesRemoved++;
    }

    public SideEffects toSideEffects() {
        return new SideEffects(
                nodesCreated,
                nodesDeleted,
                relationshipsCreated,
                relationshipsDeleted,
                propertiesSet,
                labelsAdded,
                labelsRemoved,
                indexesAdded,
                indexesRemoved);
    }
}
