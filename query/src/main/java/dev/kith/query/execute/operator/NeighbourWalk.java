package dev.kith.query.execute.operator;

import dev.kith.Direction;
import dev.kith.store.GraphReader;
import dev.kith.store.NeighbourCursor;

/**
 * All relationships of one node that fit types and a direction, run by run: first those that leave
 * it, then those that arrive. Reused from node to node.
 */
final class NeighbourWalk {
    private static final long ANY = -1;

    private final GraphReader reader;
    private final TypeTokens types;
    private final Direction direction;
    private final NeighbourCursor cursor = new NeighbourCursor();
    private long nodeId;
    private long otherId = ANY;
    private boolean incoming;
    private int[] tokens = {};
    private int nextToken;

    NeighbourWalk(GraphReader reader, TypeTokens types, Direction direction) {
        this.reader = reader;
        this.types = types;
        this.direction = direction;
    }

    void start(long newNodeId) {
        startBetween(newNodeId, ANY);
    }

    /** Only the relationships whose other end is the given node. */
    void startBetween(long newNodeId, long newOtherId) {
        types.refresh();
        nodeId = newNodeId;
        otherId = newOtherId;
        begin(direction == Direction.INCOMING);
    }

    private void begin(boolean newIncoming) {
        incoming = newIncoming;
        tokens = types.of(reader, nodeId, incoming);
        nextToken = 0;
        cursor.none();
    }

    /** Moves to the next run, which is in {@link #cursor}; false at the end. */
    boolean advance() {
        while (!cursor.advance()) {
            if (nextToken < tokens.length) {
                open(tokens[nextToken++]);
            } else if (direction == Direction.BOTH && !incoming) {
                begin(true);
            } else {
                return false;
            }
        }
        return true;
    }

    private void open(int type) {
        if (otherId == ANY) {
            reader.neighbours(nodeId, type, incoming, cursor);
        } else {
            reader.between(nodeId, type, incoming, otherId, cursor);
        }
    }

    /** How many relationships a walk that has just been started will meet. */
    long remainingDegree() {
        long degree = 0;
        if (direction != Direction.INCOMING) {
            degree += degree(false);
        }
        if (direction != Direction.OUTGOING) {
            degree += degree(true);
        }
        return degree;
    }

    private long degree(boolean arriving) {
        long degree = 0;
        for (int type : types.of(reader, nodeId, arriving)) {
            degree += reader.degree(nodeId, type, arriving);
        }
        return degree;
    }

    NeighbourCursor cursor() {
        return cursor;
    }

    /**
     * Whether relationships of the node to itself have been seen already, in the other direction,
     * and are to be passed over in this run.
     */
    boolean skipsLoops() {
        return incoming && direction == Direction.BOTH;
    }
}
