package dev.kith.storage.load;

import java.util.Arrays;

/** Type and ends of every relationship by id: what adjacency is made from. 12 bytes each. */
final class RelationshipTable {
    private static final int MAX_SIZE = Integer.MAX_VALUE - 8;

    private int[] types = new int[1024];
    private int[] sources = new int[1024];
    private int[] targets = new int[1024];
    private int size;

    void add(int type, int source, int target) {
        if (size == types.length) {
            if (size == MAX_SIZE) {
                throw LoadErrors.tooMany("relationships");
            }
            int capacity = (int) Math.min(MAX_SIZE, size * 3L / 2);
            types = Arrays.copyOf(types, capacity);
            sources = Arrays.copyOf(sources, capacity);
            targets = Arrays.copyOf(targets, capacity);
        }
        types[size] = type;
        sources[size] = source;
        targets[size] = target;
        size++;
    }

    int size() {
        return size;
    }

    int type(int relationship) {
        return types[relationship];
    }

    /** The end that adjacency in a direction is kept by. */
    int owner(int relationship, boolean incoming) {
        return incoming ? targets[relationship] : sources[relationship];
    }

    /** The other end. */
    int neighbour(int relationship, boolean incoming) {
        return incoming ? sources[relationship] : targets[relationship];
    }
}
