package dev.kith.storage.load;

/**
 * The relationships of one type in one direction, by node and in it by (neighbour, id): two passes
 * of counting sort, the first by neighbour and the second, which keeps the order of the first, by
 * node.
 */
final class SortedAdjacency {
    private final RelationshipTable table;
    private final boolean incoming;
    private final int[] starts;
    private final int[] relationships;

    SortedAdjacency(RelationshipTable table, int type, int typeCount, boolean incoming, int nodes) {
        this.table = table;
        this.incoming = incoming;
        int[] ofType = new int[typeCount];
        int found = 0;
        for (int i = 0; i < table.size(); i++) {
            if (table.type(i) == type) {
                ofType[found++] = i;
            }
        }
        int[] byNeighbour = new int[typeCount];
        sort(ofType, byNeighbour, nodes, !incoming);
        relationships = ofType;
        starts = sort(byNeighbour, relationships, nodes, incoming);
    }

    private int[] sort(int[] from, int[] to, int nodes, boolean byTarget) {
        int[] begins = new int[nodes + 1];
        for (int relationship : from) {
            begins[table.owner(relationship, byTarget) + 1]++;
        }
        for (int i = 0; i < nodes; i++) {
            begins[i + 1] += begins[i];
        }
        int[] next = begins.clone();
        for (int relationship : from) {
            to[next[table.owner(relationship, byTarget)]++] = relationship;
        }
        return begins;
    }

    int degree(int node) {
        return starts[node + 1] - starts[node];
    }

    /** Copies a node's neighbours and relationships, as many as its degree. */
    void copy(int node, long[] neighbours, long[] ids) {
        int from = starts[node];
        int count = degree(node);
        for (int i = 0; i < count; i++) {
            int relationship = relationships[from + i];
            neighbours[i] = table.neighbour(relationship, incoming);
            ids[i] = relationship;
        }
    }
}
