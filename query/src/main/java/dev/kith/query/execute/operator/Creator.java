package dev.kith.query.execute.operator;

import dev.kith.KithException;
import dev.kith.engine.CountingWriter;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.Column;
import dev.kith.query.execute.batch.IdColumn;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.function.LabelNames;
import dev.kith.store.TokenKind;
import dev.kith.value.MapValue;
import dev.kith.value.NodeValue;
import dev.kith.value.NullValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.Value;

import java.util.Map;

/** Creates the entities of CREATE or MERGE for one row at a time, and sets their slots. */
public final class Creator implements RowChange {
    private final CreationStep[] steps;
    private final boolean refusesNull;
    private final QueryContext context;
    private final CountingWriter writer;

    /**
     * @param steps in order; kept, and must not be changed any more
     * @param refusesNull whether a property that is null is an error, and not just left out
     */
    public Creator(CreationStep[] steps, boolean refusesNull, QueryContext context) {
        this.steps = steps;
        this.refusesNull = refusesNull;
        this.context = context;
        this.writer = context.writer();
    }

    @Override
    public void apply(RowBatch batch, int row) {
        for (CreationStep step : steps) {
            try {
                switch (step) {
                    case CreationStep.NodeStep node -> createNode(node, batch, row);
                    case CreationStep.RelationshipStep relationship ->
                        createRelationship(relationship, batch, row);
                }
            } catch (KithException error) {
                throw WriteErrors.at(error, step.position(), context);
            }
        }
    }

    private void createNode(CreationStep.NodeStep step, RowBatch batch, int row) {
        MapValue properties = properties(step, batch, row);
        long nodeId = writer.createNode();
        for (String label : step.labels()) {
            writer.addLabel(nodeId, writer.token(TokenKind.LABEL, label));
        }
        for (Map.Entry<String, Value> property : properties.entries().entrySet()) {
            if (isStored(property)) {
                writer.setNodeProperty(nodeId, key(property), property.getValue());
            }
        }
        batch.column(step.slot()).set(row, new NodeValue(nodeId));
    }

    private void createRelationship(CreationStep.RelationshipStep step, RowBatch batch, int row) {
        MapValue properties = properties(step, batch, row);
        long sourceId = node(batch.column(step.sourceSlot()), row);
        long targetId = node(batch.column(step.targetSlot()), row);
        String name = LabelNames.type(step.type().evaluate(batch, row));
        int type = writer.token(TokenKind.RELATIONSHIP_TYPE, name);
        long relationshipId = writer.createRelationship(sourceId, type, targetId);
        for (Map.Entry<String, Value> property : properties.entries().entrySet()) {
            if (isStored(property)) {
                writer.setRelationshipProperty(relationshipId, key(property), property.getValue());
            }
        }
        batch.column(step.slot()).set(row, new RelationshipValue(relationshipId));
    }

    private static long node(Column column, int row) {
        if (column instanceof IdColumn ids && ids.ids()[row] != IdColumn.NULL) {
            return ids.ids()[row];
        }
        if (column.get(row) instanceof NodeValue node) {
            return node.id();
        }
        throw WriteErrors.missingEnd();
    }

    private static MapValue properties(CreationStep step, RowBatch batch, int row) {
        Value value = step.properties().evaluate(batch, row);
        return switch (value) {
            case MapValue map -> map;
            case NullValue none -> MapValue.EMPTY;
            case Value other -> throw WriteErrors.notAMap(other);
        };
    }

    private boolean isStored(Map.Entry<String, Value> property) {
        if (!property.getValue().isNull()) {
            return true;
        }
        if (refusesNull) {
            throw WriteErrors.mergeOnNull(property.getKey());
        }
        return false;
    }

    private int key(Map.Entry<String, Value> property) {
        return writer.token(TokenKind.PROPERTY_KEY, property.getKey());
    }
}
