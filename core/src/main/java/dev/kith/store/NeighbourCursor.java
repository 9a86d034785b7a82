package dev.kith.store;

/**
 * Neighbours of one node as runs over arrays that belong to the store and must not be changed.
 * Most nodes have one run. Reused from node to node, so that expanding allocates nothing.
 *
 * <pre>
 * reader.neighbours(node, type, false, cursor);
 * while (cursor.advance()) {
 *     for (int i = cursor.from(); i < cursor.to(); i++) {
 *         use(cursor.nodes()[i], cursor.relationships()[i]);
 *     }
 * }
 * </pre>
 */
public final class NeighbourCursor {
    /** Gives the runs after the first: what a store implements for nodes with very many. */
    public interface MoreRuns {
        /** Calls {@link NeighbourCursor#run} with the next run, or answers false at the end. */
        boolean next(NeighbourCursor cursor);
    }

    private static final long[] NONE = {};
    private static final MoreRuns NO_MORE = cursor -> false;

    private long[] nodes = NONE;
    private long[] relationships = NONE;
    private int from;
    private int to;
    private boolean pending;
    private MoreRuns more = NO_MORE;

    /** For stores: the only run. Positions before it. */
    public void only(long[] newNodes, long[] newRelationships, int newFrom, int newTo) {
        run(newNodes, newRelationships, newFrom, newTo);
        pending = newFrom < newTo;
        more = NO_MORE;
    }

    /** For stores: no neighbours. */
    public void none() {
        only(NONE, NONE, 0, 0);
    }

    /** For stores: all runs will come from {@code runs}. */
    public void runs(MoreRuns runs) {
        none();
        more = runs;
    }

    /** For {@link MoreRuns}: the run that {@link #advance} moves to. */
    public void run(long[] newNodes, long[] newRelationships, int newFrom, int newTo) {
        nodes = newNodes;
        relationships = newRelationships;
        from = newFrom;
        to = newTo;
    }

    /** Moves to the next run that is not empty; false if there is none. */
    public boolean advance() {
        if (pending) {
            pending = false;
            return true;
        }
        while (more.next(this)) {
            if (from < to) {
                return true;
            }
        }
        from = to;
        return false;
    }

    /** Neighbour ids; valid from {@link #from} to {@link #to}. */
    public long[] nodes() {
        return nodes;
    }

    /** Relationship ids, at the same places as {@link #nodes}. */
    public long[] relationships() {
        return relationships;
    }

    public int from() {
        return from;
    }

    /** Exclusive. */
    public int to() {
        return to;
    }
}
