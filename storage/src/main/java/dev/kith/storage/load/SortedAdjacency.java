package dev.kith.storage.load;

/**
 * The relationships in one direction, by node, in it by type, in it by (neighbour, id): three passes
 * of counting sort, each of which keeps the order of the one before.
 */
final class SortedAdjacency {
    private final RelationshipTable table;
    private final boolean incoming;
    private final int[] starts;
    private final int[] relationships;

    SortedAdjacency(RelationshipTable table, boolean incoming, int nodes) {
        this.table = table;
        this.incoming = incoming;
        int[] byId = inOrder(table.size());
        int[] sorted = new int[byId.length];
        sort(byId, table.neighbours(incoming), nodes, sorted);
        if (table.typeBound() > 1) {
            sort(sorted, table.types(), table.typeBound(), byId);
            int[] byType = byId;
            byId = sorted;
            sorted = byType;
        }
        starts = sort(sorted, table.owners(incoming), nodes, byId);
        relationships = byId;
    }

    /** Where a node's relationships start; those of the next node start where they end. */
    int start(int node) {
        return starts[node];
    }

    /** The type of the relationship at a place. */
    int type(int at) {
        return table.types()[relationships[at]];
    }

    /** Where the relationships of the type that starts at a place end, at the latest at the limit. */
    int endOfType(int from, int limit) {
        int[] types = table.types();
        int type = types[relationships[from]];
        int at = from + 1;
        while (at < limit && types[relationships[at]] == type) {
            at++;
        }
        return at;
    }

    /** Copies neighbours and relationships. */
    void copy(int from, int to, long[] neighbours, long[] ids) {
        int[] ends = table.neighbours(incoming);
        for (int at = from; at < to; at++) {
            int relationship = relationships[at];
            neighbours[at - from] = ends[relationship];
            ids[at - from] = relationship;
        }
    }

    private static int[] inOrder(int count) {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = i;
        }
        return numbers;
    }

    /** Sorts by key; where each key starts. */
    private static int[] sort(int[] from, int[] keys, int keyCount, int[] to) {
        int[] next = new int[keyCount + 1];
        for (int relationship : from) {
            next[keys[relationship] + 1]++;
        }
        for (int key = 0; key < keyCount; key++) {
            next[key + 1] += next[key];
        }
        int[] starts = next.clone();
        for (int relationship : from) {
            to[next[keys[relationship]]++] = relationship;
        }
        return starts;
    }
}
