package dev.kith.query.execute.expression;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.function.EntityReads;
import dev.kith.value.ListValue;
import dev.kith.value.NodeValue;
import dev.kith.value.NullValue;
import dev.kith.value.PathValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.Value;

import java.util.Arrays;

/**
 * The path through the nodes and relationships that a row holds; null if one of them is. The nodes
 * inside a variable-length step are not in the row: they are the far ends of its relationships.
 */
public final class PathEvaluator implements Evaluator {
    private final int[] nodeSlots;
    private final int[] stepSlots;
    private final QueryContext context;
    private long[] nodes = new long[8];
    private long[] relationships = new long[8];
    private int length;

    public PathEvaluator(int[] nodeSlots, int[] stepSlots, QueryContext context) {
        this.nodeSlots = nodeSlots;
        this.stepSlots = stepSlots;
        this.context = context;
    }

    @Override
    public Value evaluate(RowBatch batch, int row) {
        length = 0;
        if (!(batch.column(nodeSlots[0]).get(row) instanceof NodeValue first)) {
            return NullValue.NULL;
        }
        nodes[0] = first.id();
        for (int i = 0; i < stepSlots.length; i++) {
            if (!(batch.column(nodeSlots[i + 1]).get(row) instanceof NodeValue next)) {
                return NullValue.NULL;
            }
            Value step = batch.column(stepSlots[i]).get(row);
            if (step instanceof RelationshipValue relationship) {
                walk(relationship.id(), next.id());
            } else if (step instanceof ListValue several) {
                walkAll(several);
            } else {
                return NullValue.NULL;
            }
        }
        return new PathValue(
                Arrays.copyOf(nodes, length + 1), Arrays.copyOf(relationships, length));
    }

    private void walkAll(ListValue steps) {
        for (int i = 0; i < steps.size(); i++) {
            long relationshipId = ((RelationshipValue) steps.elements().get(i)).id();
            walk(relationshipId, EntityReads.ends(relationshipId, context).other(nodes[length]));
        }
    }

    private void walk(long relationshipId, long nodeId) {
        if (length + 1 == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * nodes.length);
            relationships = Arrays.copyOf(relationships, 2 * relationships.length);
        }
        relationships[length++] = relationshipId;
        nodes[length] = nodeId;
    }
}
