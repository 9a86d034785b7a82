package dev.kith.query.execute.operator;

import dev.kith.KithException;
import dev.kith.QueryException.Position;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.expression.Evaluator;
import dev.kith.value.NodeValue;
import dev.kith.value.NullValue;
import dev.kith.value.PathValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.Value;

/**
 * Deletes nodes, relationships and those of paths for each input row, and gives the row back.
 * Nothing happens for null, and for what is deleted already.
 */
public final class DeleteOperator extends RowsOperator {
    private final Evaluator[] entities;
    private final Deleter deleter;
    private final Position position;
    private final QueryContext context;

    /** The array is kept, and must not be changed any more. */
    public DeleteOperator(
            Operator input,
            Evaluator[] entities,
            Deleter deleter,
            Position position,
            QueryContext context) {
        super(input);
        this.entities = entities;
        this.deleter = deleter;
        this.position = position;
        this.context = context;
    }

    @Override
    void forRows(RowBatch batch) {
        context.checkActive();
        for (int i = 0; i < batch.selectedCount(); i++) {
            for (Evaluator entity : entities) {
                try {
                    delete(entity.evaluate(batch, batch.selectedRow(i)));
                } catch (KithException error) {
                    throw WriteErrors.at(error, position, context);
                }
            }
        }
    }

    private void delete(Value value) {
        switch (value) {
            case NullValue none -> {}
            case NodeValue node -> deleter.deleteNode(node.id());
            case RelationshipValue relationship -> deleter.deleteRelationship(relationship.id());
            case PathValue path -> {
                for (long relationshipId : path.relationshipIds()) {
                    deleter.deleteRelationship(relationshipId);
                }
                for (long nodeId : path.nodeIds()) {
                    deleter.deleteNode(nodeId);
                }
            }
            case Value other -> throw WriteErrors.notDeletable(other);
        }
    }
}
