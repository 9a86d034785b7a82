package dev.kith.query.execute.operator;

import dev.kith.query.execute.table.LongTable;
import dev.kith.store.NeighbourCursor;

import java.util.Arrays;

/**
 * One side of a search for all shortest paths from both ends: the nodes found so far, numbered in the order found (so that
 * each level is a range of numbers), and for each the ways in which a shortest path arrives.
 */
final class BreadthFirstSide {
    static final int NONE = -1;

    /** Whether a relationship may be used. */
    @FunctionalInterface
    interface Acceptance {
        boolean accepts(long relationshipId);
    }

    private final NeighbourWalk walk;
    private final LongTable nodes = new LongTable();
    private int[] depths = new int[64];

    /** By node: its last arrival, or {@link #NONE}. */
    private int[] lastArrival = new int[64];

    /** By arrival: from which node, by which relationship, and the arrival before at that node. */
    private int[] arrivalFrom = new int[64];

    private long[] arrivalBy = new long[64];
    private int[] arrivalBefore = new int[64];
    private int arrivalCount;
    private int levelFrom;
    private int levelTo;
    private int depth;

    BreadthFirstSide(NeighbourWalk walk) {
        this.walk = walk;
    }

    void start(long nodeId) {
        nodes.clear();
        nodes.findOrAdd(nodeId);
        depths[0] = 0;
        lastArrival[0] = NONE;
        arrivalCount = 0;
        levelFrom = 0;
        levelTo = 1;
        depth = 0;
    }

    /** How many nodes would be expanded next. */
    int frontierSize() {
        return levelTo - levelFrom;
    }

    int depth() {
        return depth;
    }

    int levelFrom() {
        return levelFrom;
    }

    int levelTo() {
        return levelTo;
    }

    long node(int index) {
        return nodes.key(index);
    }

    /** The number of a node if it is in the last level, else {@link #NONE}. */
    int findInLevel(long nodeId) {
        int index = nodes.find(nodeId);
        return index >= levelFrom ? index : NONE;
    }

    int lastArrival(int index) {
        return lastArrival[index];
    }

    int arrivalFrom(int arrival) {
        return arrivalFrom[arrival];
    }

    long arrivalBy(int arrival) {
        return arrivalBy[arrival];
    }

    int arrivalBefore(int arrival) {
        return arrivalBefore[arrival];
    }

    long bytes() {
        return nodes.bytes() + depths.length * 8L + arrivalBy.length * 16L;
    }

    /** Finds the next level. */
    void expandLevel(Acceptance acceptance) {
        depth++;
        for (int index = levelFrom; index < levelTo; index++) {
            walk.start(nodes.key(index));
            while (walk.advance()) {
                arrive(index, walk.cursor(), acceptance);
            }
        }
        levelFrom = levelTo;
        levelTo = nodes.size();
    }

    private void arrive(int from, NeighbourCursor run, Acceptance acceptance) {
        for (int i = run.from(); i < run.to(); i++) {
            long relationship = run.relationships()[i];
            if (!acceptance.accepts(relationship)) {
                continue;
            }
            int known = nodes.size();
            int to = nodes.findOrAdd(run.nodes()[i]);
            if (to == known) {
                addNode(to);
                addArrival(to, from, relationship);
            } else if (depths[to] == depth) {
                addArrival(to, from, relationship);
            }
        }
    }

    private void addNode(int index) {
        if (index == depths.length) {
            depths = Arrays.copyOf(depths, index * 2);
            lastArrival = Arrays.copyOf(lastArrival, index * 2);
        }
        depths[index] = depth;
        lastArrival[index] = NONE;
    }

    private void addArrival(int to, int from, long relationship) {
        int arrival = arrivalCount++;
        if (arrival == arrivalBy.length) {
            arrivalFrom = Arrays.copyOf(arrivalFrom, arrival * 2);
            arrivalBy = Arrays.copyOf(arrivalBy, arrival * 2);
            arrivalBefore = Arrays.copyOf(arrivalBefore, arrival * 2);
        }
        arrivalFrom[arrival] = from;
        arrivalBy[arrival] = relationship;
        arrivalBefore[arrival] = lastArrival[to];
        lastArrival[to] = arrival;
    }
}
