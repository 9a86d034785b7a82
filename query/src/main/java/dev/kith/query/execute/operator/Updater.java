package dev.kith.query.execute.operator;

import dev.kith.KithException;
import dev.kith.engine.CountingWriter;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.function.LabelNames;
import dev.kith.store.GraphReader;
import dev.kith.store.TokenKind;
import dev.kith.store.Tokens;
import dev.kith.value.MapValue;
import dev.kith.value.NodeValue;
import dev.kith.value.NullValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the changes of SET, REMOVE, ON CREATE or ON MATCH for one row at a time. */
public final class Updater implements RowChange {
    private final UpdateStep[] steps;
    private final QueryContext context;
    private final CountingWriter writer;
    private final GraphReader reader;

    /** The array is kept, and must not be changed any more. */
    public Updater(UpdateStep[] steps, QueryContext context) {
        this.steps = steps;
        this.context = context;
        this.writer = context.writer();
        this.reader = context.reader();
    }

    @Override
    public void apply(RowBatch batch, int row) {
        for (UpdateStep step : steps) {
            try {
                Value entity = step.entity().evaluate(batch, row);
                if (!entity.isNull()) {
                    update(step, entity, batch, row);
                }
            } catch (KithException error) {
                throw WriteErrors.at(error, step.position(), context);
            }
        }
    }

    private void update(UpdateStep step, Value entity, RowBatch batch, int row) {
        switch (step) {
            case UpdateStep.SetProperty it ->
                setProperty(entity, it.key(), it.value().evaluate(batch, row));
            case UpdateStep.SetDynamicProperty it ->
                setProperty(
                        entity,
                        key(it.key().evaluate(batch, row)),
                        it.value().evaluate(batch, row));
            case UpdateStep.SetProperties it ->
                setProperties(entity, properties(it.map().evaluate(batch, row)), it.replacing());
            case UpdateStep.ChangeDynamicLabels it ->
                changeLabels(entity, LabelNames.of(it.labels().evaluate(batch, row)), it.adding());
            case UpdateStep.ChangeLabels it -> changeLabels(entity, it.labels(), it.adding());
        }
    }

    private static String key(Value key) {
        if (key instanceof StringValue string) {
            return string.value();
        }
        throw WriteErrors.keyIsNoString(key);
    }

    private void setProperty(Value entity, String key, Value value) {
        int token = value.isNull()
                ? reader.tokens().find(TokenKind.PROPERTY_KEY, key)
                : writer.token(TokenKind.PROPERTY_KEY, key);
        if (token == Tokens.NONE) {
            return;
        }
        switch (entity) {
            case NodeValue node -> writer.setNodeProperty(node.id(), token, value);
            case RelationshipValue relationship ->
                writer.setRelationshipProperty(relationship.id(), token, value);
            case Value other -> throw WriteErrors.notAnEntity("SET", other);
        }
    }

    private void setProperties(Value entity, Map<String, Value> properties, boolean replacing) {
        if (replacing) {
            for (String key : properties(entity).keySet()) {
                if (!properties.containsKey(key)) {
                    setProperty(entity, key, NullValue.NULL);
                }
            }
        }
        for (Map.Entry<String, Value> property : properties.entrySet()) {
            setProperty(entity, property.getKey(), property.getValue());
        }
    }

    private Map<String, Value> properties(Value value) {
        Map<String, Value> properties = new LinkedHashMap<>();
        Tokens tokens = reader.tokens();
        switch (value) {
            case MapValue map -> properties.putAll(map.entries());
            case NodeValue node ->
                reader.nodeProperties(
                        node.id(),
                        (key, property) ->
                                properties.put(tokens.name(TokenKind.PROPERTY_KEY, key), property));
            case RelationshipValue relationship ->
                reader.relationshipProperties(
                        relationship.id(),
                        (key, property) ->
                                properties.put(tokens.name(TokenKind.PROPERTY_KEY, key), property));
            case NullValue none -> {}
            case Value other -> throw WriteErrors.notAMap(other);
        }
        return properties;
    }

    private void changeLabels(Value entity, String[] labels, boolean adding) {
        if (adding) {
            setLabels(entity, labels);
        } else {
            removeLabels(entity, labels);
        }
    }

    private void setLabels(Value entity, String[] labels) {
        long nodeId = nodeId(entity);
        for (String label : labels) {
            writer.addLabel(nodeId, writer.token(TokenKind.LABEL, label));
        }
    }

    private void removeLabels(Value entity, String[] labels) {
        long nodeId = nodeId(entity);
        for (String label : labels) {
            int token = reader.tokens().find(TokenKind.LABEL, label);
            if (token != Tokens.NONE) {
                writer.removeLabel(nodeId, token);
            }
        }
    }

    private static long nodeId(Value entity) {
        if (entity instanceof NodeValue node) {
            return node.id();
        }
        throw WriteErrors.notAnEntity("a label", entity);
    }
}
