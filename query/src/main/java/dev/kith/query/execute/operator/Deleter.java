package dev.kith.query.execute.operator;

import dev.kith.KithException;
import dev.kith.QueryException.Position;
import dev.kith.engine.CountingWriter;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.expression.Evaluator;
import dev.kith.store.GraphReader;
import dev.kith.store.NeighbourCursor;
import dev.kith.store.RelationshipEnds;
import dev.kith.value.NodeValue;
import dev.kith.value.NullValue;
import dev.kith.value.PathValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.Value;

import java.util.Arrays;

/**
 * Deletes nodes, relationships and those of paths; a node with its relationships if detaching.
 * Nothing happens for null, and for what is deleted already.
 */
public final class Deleter implements RowChange {
    private final Evaluator[] entities;
    private final boolean detaching;
    private final Position position;
    private final QueryContext context;
    private final GraphReader reader;
    private final CountingWriter writer;
    private final RelationshipEnds ends = new RelationshipEnds();
    private final NeighbourCursor cursor = new NeighbourCursor();
    private long[] found = new long[16];

    /** The array is kept, and must not be changed any more. */
    public Deleter(
            Evaluator[] entities, boolean detaching, Position position, QueryContext context) {
        this.entities = entities;
        this.detaching = detaching;
        this.position = position;
        this.context = context;
        this.reader = context.reader();
        this.writer = context.writer();
    }

    @Override
    public void apply(RowBatch batch, int row) {
        for (Evaluator entity : entities) {
            try {
                delete(entity.evaluate(batch, row));
            } catch (KithException error) {
                throw WriteErrors.at(error, position, context);
            }
        }
    }

    private void delete(Value value) {
        switch (value) {
            case NullValue none -> {}
            case NodeValue node -> deleteNode(node.id());
            case RelationshipValue relationship -> deleteRelationship(relationship.id());
            case PathValue path -> {
                for (long relationshipId : path.relationshipIds()) {
                    deleteRelationship(relationshipId);
                }
                for (long nodeId : path.nodeIds()) {
                    deleteNode(nodeId);
                }
            }
            case Value other -> throw WriteErrors.notDeletable(other);
        }
    }

    private void deleteNode(long nodeId) {
        if (!reader.nodeExists(nodeId)) {
            return;
        }
        if (detaching) {
            detach(nodeId, false);
            detach(nodeId, true);
        }
        writer.deleteNode(nodeId);
    }

    private void deleteRelationship(long relationshipId) {
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
