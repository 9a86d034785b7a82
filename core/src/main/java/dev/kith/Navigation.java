package dev.kith;

import dev.kith.store.GraphReader;
import dev.kith.store.NeighbourCursor;
import dev.kith.store.TokenKind;
import dev.kith.store.Tokens;

import java.util.stream.IntStream;

/** Walks the relationships of one node without Cypher. */
final class Navigation {
    /** Is shown one relationship. */
    interface Visitor {
        void relationship(int type, boolean incoming, long neighbourId, long relationshipId);
    }

    private final GraphReader reader;
    private final long nodeId;
    private final NeighbourCursor cursor = new NeighbourCursor();

    Navigation(GraphReader reader, long nodeId) {
        this.reader = reader;
        this.nodeId = nodeId;
    }

    /** Shows each relationship once, one of the node to itself as outgoing if both are asked for. */
    void visit(Direction direction, String[] types, Visitor visitor) {
        if (direction != Direction.INCOMING) {
            for (int type : tokens(types, false)) {
                visit(type, false, false, visitor);
            }
        }
        if (direction != Direction.OUTGOING) {
            for (int type : tokens(types, true)) {
                visit(type, true, direction == Direction.BOTH, visitor);
            }
        }
    }

    private void visit(int type, boolean incoming, boolean skipLoops, Visitor visitor) {
        reader.neighbours(nodeId, type, incoming, cursor);
        while (cursor.advance()) {
            for (int i = cursor.from(); i < cursor.to(); i++) {
                long neighbour = cursor.nodes()[i];
                if (!skipLoops || neighbour != nodeId) {
                    visitor.relationship(type, incoming, neighbour, cursor.relationships()[i]);
                }
            }
        }
    }

    long degree(Direction direction, String[] types) {
        long degree = 0;
        if (direction != Direction.INCOMING) {
            for (int type : tokens(types, false)) {
                degree += reader.degree(nodeId, type, false);
            }
        }
        if (direction != Direction.OUTGOING) {
            for (int type : tokens(types, true)) {
                degree += reader.degree(nodeId, type, true);
                degree -= direction == Direction.BOTH ? loops(type) : 0;
            }
        }
        return degree;
    }

    private long loops(int type) {
        long loops = 0;
        reader.between(nodeId, type, true, nodeId, cursor);
        while (cursor.advance()) {
            loops += cursor.to() - cursor.from();
        }
        return loops;
    }

    private int[] tokens(String[] types, boolean incoming) {
        if (types.length == 0) {
            return reader.relationshipTypes(nodeId, incoming);
        }
        Tokens tokens = reader.tokens();
        return IntStream.range(0, types.length)
                .map(i -> tokens.find(TokenKind.RELATIONSHIP_TYPE, types[i]))
                .filter(token -> token != Tokens.NONE)
                .distinct()
                .toArray();
    }
}
