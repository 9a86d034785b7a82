package dev.kith.storage.load;

import java.util.Arrays;

/** Type and ends of every relationship by id: what adjacency is made from. 12 bytes each. */
final class RelationshipTable {
    private static final int MAX_SIZE = Integer.MAX_VALUE - 8;

    private int[] types = new int[1024];
    private int[] sources = new int[1024];
    private int[] targets = new int[1024];
    private int[] countByType = new int[8];
    private int typeBound;
    private int size;

    void add(int type, int source, int target) {
        if (size == types.length) {
            grow();
        }
        types[size] = type;
        sources[size] = source;
        targets[size] = target;
        size++;
        if (type >= typeBound) {
            addType(type);
        }
        countByType[type]++;
    }

    int size() {
        return size;
    }

    /** Types from here on have no relationships. */
    int typeBound() {
        return typeBound;
    }

    int count(int type) {
        return countByType[type];
    }

    /** Types by relationship, up to the size. */
    int[] types() {
        return types;
    }

    /** The ends that adjacency in a direction is kept by. */
    int[] owners(boolean incoming) {
        return incoming ? targets : sources;
    }

    /** The other ends. */
    int[] neighbours(boolean incoming) {
        return incoming ? sources : targets;
    }

    private void grow() {
        if (size == MAX_SIZE) {
            throw LoadErrors.tooMany("relationships");
        }
        int capacity = (int) Math.min(MAX_SIZE, size * 3L / 2);
        types = Arrays.copyOf(types, capacity);
        sources = Arrays.copyOf(sources, capacity);
        targets = Arrays.copyOf(targets, capacity);
    }

    private void addType(int type) {
        typeBound = type + 1;
        if (type >= countByType.length) {
            countByType = Arrays.copyOf(countByType, 2 * typeBound);
        }
    }
}
