package dev.kith.query.execute.expression;

import dev.kith.QueryException;
import dev.kith.QueryException.Position;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.function.SpatialFunctions;
import dev.kith.query.function.temporal.TemporalFields;
import dev.kith.value.DurationValue;
import dev.kith.value.MapValue;
import dev.kith.value.NodeValue;
import dev.kith.value.NullValue;
import dev.kith.value.PointValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.TemporalValue;
import dev.kith.value.Value;

/**
 * A property of whatever an expression gives: a node, a relationship, a map or null; or a field of
 * a date, a time, a duration or a point.
 */
public final class PropertyEvaluator implements Evaluator {
    private final Evaluator subject;
    private final String key;
    private final PropertyLookup ofNodes;
    private final PropertyLookup ofRelationships;
    private final QueryContext context;
    private final Position position;

    public PropertyEvaluator(
            Evaluator subject, String key, QueryContext context, Position position) {
        this.subject = subject;
        this.key = key;
        this.ofNodes = new PropertyLookup(context, true, key);
        this.ofRelationships = new PropertyLookup(context, false, key);
        this.context = context;
        this.position = position;
    }

    @Override
    public Value evaluate(RowBatch batch, int row) {
        Value value = subject.evaluate(batch, row);
        try {
            return property(value);
        } catch (QueryException error) {
            throw RuntimeErrors.at(error, position, context);
        }
    }

    private Value property(Value value) {
        if (value instanceof MapValue map) {
            return map.get(key);
        }
        if (value instanceof NodeValue node) {
            return ofNodes.readChecked(node.id());
        }
        if (value instanceof RelationshipValue relationship) {
            return ofRelationships.readChecked(relationship.id());
        }
        if (value instanceof TemporalValue moment) {
            return TemporalFields.read(moment, key);
        }
        if (value instanceof DurationValue duration) {
            return TemporalFields.read(duration, key);
        }
        if (value instanceof PointValue point) {
            return SpatialFunctions.field(point, key);
        }
        if (value.isNull()) {
            return NullValue.NULL;
        }
        throw RuntimeErrors.operandType(
                "a Map, a Node or a Relationship before .%s".formatted(key), value);
    }
}
