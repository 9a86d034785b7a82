package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.store.GraphWriter;
import dev.kith.store.NeighbourCursor;
import dev.kith.store.RelationshipEnds;

import java.util.Arrays;

/** Deletes entities; a node with its relationships if detaching. */
public final class Deleter {
    private final boolean detaching;
    private final QueryContext context;
    private final GraphWriter writer;
    private final RelationshipEnds ends = new RelationshipEnds();
    private final NeighbourCursor cursor = new NeighbourCursor();
    private long[] found = new long[16];

    public Deleter(boolean detaching, QueryContext context) {
        this.detaching = detaching;
        this.context = context;
        this.writer = context.writer();
    }

    void deleteNode(long nodeId) {
        if (!writer.nodeExists(nodeId)) {
            return;
        }
        if (detaching) {
            detach(nodeId, false);
            detach(nodeId, true);
        }
        if (writer.deleteNode(nodeId)) {
            context.sideEffects().nodeDeleted();
        }
    }

    void deleteRelationship(long relationshipId) {
        if (writer.relationship(relationshipId, ends)) {
            context.rememberDeleted(relationshipId, ends.type());
            if (writer.deleteRelationship(relationshipId)) {
                context.sideEffects().relationshipDeleted();
            }
        }
    }

    /** The relationships are listed before the first is deleted: a cursor does not see changes. */
    private void detach(long nodeId, boolean incoming) {
        int count = 0;
        for (int type : writer.relationshipTypes(nodeId, incoming)) {
            writer.neighbours(nodeId, type, incoming, cursor);
            while (cursor.advance()) {
                int length = cursor.to() - cursor.from();
                if (count + length > found.length) {
                    found = Arrays.copyOf(found, Math.max(count + length, found.length * 2));
                }
                System.arraycopy(cursor.relationships(), cursor.from(), found, count, length);
                count += length;
            }
        }
        for (int i = 0; i < count; i++) {
            deleteRelationship(found[i]);
        }
    }
}
