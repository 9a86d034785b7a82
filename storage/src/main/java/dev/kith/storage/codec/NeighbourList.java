package dev.kith.storage.codec;

import java.util.Arrays;

/**
 * (neighbour, relationship) pairs in ascending order: adjacency as it is worked on in memory.
 * Reusable; for one thread.
 */
public final class NeighbourList {
    private static final int FIRST_CAPACITY = 8;

    private long[] nodes;
    private long[] relationships;
    private int size;

    public NeighbourList() {
        this(FIRST_CAPACITY);
    }

    public NeighbourList(int capacity) {
        nodes = new long[capacity];
        relationships = new long[capacity];
    }

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    /** Neighbours; valid up to {@link #size()} and until the list grows. */
    public long[] nodes() {
        return nodes;
    }

    /** Relationships, at the same places as {@link #nodes}. */
    public long[] relationships() {
        return relationships;
    }

    public void ensureCapacity(int capacity) {
        if (capacity > nodes.length) {
            int newLength = Math.max(capacity, Math.max(FIRST_CAPACITY, nodes.length * 2));
            nodes = Arrays.copyOf(nodes, newLength);
            relationships = Arrays.copyOf(relationships, newLength);
        }
    }

    /** Adds a pair that is greater than all. */
    public void append(long node, long relationship) {
        ensureCapacity(size + 1);
        nodes[size] = node;
        relationships[size] = relationship;
        size++;
    }

    /** Adds a pair at its place; false if it is there already. */
    public boolean insert(long node, long relationship) {
        int at = lowerBound(nodes, relationships, 0, size, node, relationship);
        if (at < size && nodes[at] == node && relationships[at] == relationship) {
            return false;
        }
        ensureCapacity(size + 1);
        System.arraycopy(nodes, at, nodes, at + 1, size - at);
        System.arraycopy(relationships, at, relationships, at + 1, size - at);
        nodes[at] = node;
        relationships[at] = relationship;
        size++;
        return true;
    }

    /** Removes a pair; false if it is not there. */
    public boolean remove(long node, long relationship) {
        int at = lowerBound(nodes, relationships, 0, size, node, relationship);
        if (at == size || nodes[at] != node || relationships[at] != relationship) {
            return false;
        }
        size--;
        System.arraycopy(nodes, at + 1, nodes, at, size - at);
        System.arraycopy(relationships, at + 1, relationships, at, size - at);
        return true;
    }

    /** The first place from {@code from} whose pair is not less, or {@code to}. */
    public static int lowerBound(
            long[] nodes, long[] relationships, int from, int to, long node, long relationship) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            long found = nodes[middle];
            if (found < node || (found == node && relationships[middle] < relationship)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
