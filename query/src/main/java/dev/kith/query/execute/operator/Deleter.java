package dev.kith.query.execute.operator;

import dev.kith.engine.CountingWriter;
import dev.kith.query.execute.QueryContext;
import dev.kith.store.GraphReader;
import dev.kith.store.NeighbourCursor;
import dev.kith.store.RelationshipEnds;

import java.util.Arrays;

/** Deletes entities; a node with its relationships if detaching. */
public final class Deleter {
    private final boolean detaching;
    private final QueryContext context;
    private final GraphReader reader;
    private final CountingWriter writer;
    private final RelationshipEnds ends = new RelationshipEnds();
    private final NeighbourCursor cursor = new NeighbourCursor();
    private long[] found = new long[16];

    public Deleter(boolean detaching, QueryContext context) {
        this.detaching = detaching;
        this.context = context;
        this.reader = context.reader();
        this.writer = context.writer();
    }

    void deleteNode(long nodeId) {
        if (!reader.nodeExists(nodeId)) {
            return;
        }
        if (detaching) {
            detach(nodeId, false);
            detach(nodeId, true);
        }
        writer.deleteNode(nodeId);
    }

    void deleteRelationship(long relationshipId) {
        if (reader.relationship(relationshipId, ends)) {
            context.rememberDeleted(relationshipId, ends.type());
            writer.deleteRelationship(relationshipId);
        }
    }

    /** The relationships are listed before the first is deleted: a cursor does not see changes. */
    private void detach(long nodeId, boolean incoming) {
        int count = 0;
        for (int type : reader.relationshipTypes(nodeId, incoming)) {
            reader.neighbours(nodeId, type, incoming, cursor);
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
