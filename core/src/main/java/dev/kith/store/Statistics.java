package dev.kith.store;

/** Counts that a planner estimates with. Exact where that costs nothing, else near. */
public interface Statistics {
    long nodes();

    long nodesWithLabel(int label);

    long relationships();

    long relationshipsOfType(int type);

    /** The number of different values in an index, at least 1. */
    long distinctValues(IndexDescriptor index);
}
