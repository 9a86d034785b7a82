package dev.kith.query;

import dev.kith.Durability;
import dev.kith.engine.Execution;
import dev.kith.engine.ExecutionOptions;
import dev.kith.engine.SideEffects;
import dev.kith.engine.Statement;
import dev.kith.store.GraphReader;
import dev.kith.store.GraphStore;
import dev.kith.store.GraphWriter;
import dev.kith.store.RelationshipEnds;
import dev.kith.store.TokenKind;
import dev.kith.value.BooleanValue;
import dev.kith.value.DurationValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.MapValue;
import dev.kith.value.NodeValue;
import dev.kith.value.NullValue;
import dev.kith.value.PathValue;
import dev.kith.value.PointValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.StringValue;
import dev.kith.value.TemporalValue;
import dev.kith.value.Value;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A graph of its own with the engine on it: Cypher in, rows out. Each row is written as one string,
 * its values separated by {@code " | "}; a node as its labels and properties, {@code (:Person
 * {name: 'Ann'})}.
 */
final class TestGraph implements AutoCloseable {
    static final ExecutionOptions OPTIONS =
            new ExecutionOptions(Duration.ofMinutes(2), 256L << 20, () -> false, false);

    private final TemporaryFolder folder = TemporaryFolder.create();
    private final GraphStore store;
    private final CypherEngine engine;

    TestGraph(StoreKind kind) {
        store = kind.open(folder.path().resolve("graph"));
        engine = new CypherEngine(store);
    }

    CypherEngine engine() {
        return engine;
    }

    GraphStore store() {
        return store;
    }

    /** Runs a statement and commits what it wrote. */
    List<String> rows(String text) {
        return rows(text, Map.of());
    }

    List<String> rows(String text, Map<String, Value> parameters) {
        Statement statement = engine.prepare(text);
        if (!statement.writes()) {
            try (GraphReader reader = store.snapshot()) {
                return rows(statement, reader, parameters, OPTIONS);
            }
        }
        try (GraphWriter writer = store.begin(Duration.ofSeconds(1), Durability.ASYNC)) {
            List<String> rows = rows(statement, writer, parameters, OPTIONS);
            writer.commit();
            return rows;
        }
    }

    /** Runs a statement that writes, and tells what it changed. */
    SideEffects effects(String text) {
        try (GraphWriter writer = store.begin(Duration.ofSeconds(1), Durability.ASYNC);
                Execution execution = engine.prepare(text).run(writer, Map.of(), OPTIONS)) {
            writer.commit();
            return execution.sideEffects();
        }
    }

    /** The one value of the one row. */
    String value(String text) {
        List<String> rows = rows(text);
        if (rows.size() != 1) {
            throw new AssertionError("expected one row: " + rows);
        }
        return rows.get(0);
    }

    static List<String> rows(
            Statement statement,
            GraphReader reader,
            Map<String, Value> parameters,
            ExecutionOptions options) {
        List<String> rows = new ArrayList<>();
        try (Execution execution = statement.run(reader, parameters, options)) {
            while (execution.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 0; column < statement.columns().size(); column++) {
                    values.add(show(execution.value(column), reader));
                }
                rows.add(String.join(" | ", values));
            }
        }
        return rows;
    }

    private static String show(Value value, GraphReader reader) {
        return switch (value) {
            case NullValue none -> "null";
            case BooleanValue bool -> bool.toString();
            case IntegerValue integer -> integer.toString();
            case FloatValue floating -> floating.toString();
            case StringValue string -> string.toString();
            case TemporalValue moment -> moment.toString();
            case DurationValue duration -> duration.toString();
            case PointValue point -> point.toString();
            case ListValue list ->
                list.elements().stream().map(it -> show(it, reader)).toList().toString();
            case MapValue map -> {
                Map<String, String> shown = new TreeMap<>();
                map.entries().forEach((key, entry) -> shown.put(key, show(entry, reader)));
                yield shown.toString();
            }
            case NodeValue node -> showNode(node.id(), reader);
            case RelationshipValue relationship -> showRelationship(relationship.id(), reader);
            case PathValue path -> showPath(path, reader);
        };
    }

    private static String showNode(long nodeId, GraphReader reader) {
        var text = new StringBuilder("(");
        for (int label : reader.labels(nodeId)) {
            text.append(':').append(reader.tokens().name(TokenKind.LABEL, label));
        }
        Map<String, String> properties = new LinkedHashMap<>();
        reader.nodeProperties(
                nodeId, (key, value) -> properties.put(keyName(reader, key), show(value, reader)));
        return text.append(properties.isEmpty() ? "" : " " + properties)
                .append(')')
                .toString();
    }

    private static String showRelationship(long relationshipId, GraphReader reader) {
        var ends = new RelationshipEnds();
        reader.relationship(relationshipId, ends);
        Map<String, String> properties = new LinkedHashMap<>();
        reader.relationshipProperties(
                relationshipId,
                (key, value) -> properties.put(keyName(reader, key), show(value, reader)));
        String type = reader.tokens().name(TokenKind.RELATIONSHIP_TYPE, ends.type());
        return "[:" + type + (properties.isEmpty() ? "" : " " + properties) + "]";
    }

    private static String showPath(PathValue path, GraphReader reader) {
        var text = new StringBuilder(showNode(path.nodeIds()[0], reader));
        for (int i = 0; i < path.length(); i++) {
            var ends = new RelationshipEnds();
            reader.relationship(path.relationshipIds()[i], ends);
            boolean forward = ends.source() == path.nodeIds()[i];
            text.append(forward ? "-" : "<-")
                    .append(showRelationship(path.relationshipIds()[i], reader))
                    .append(forward ? "->" : "-")
                    .append(showNode(path.nodeIds()[i + 1], reader));
        }
        return text.toString();
    }

    private static String keyName(GraphReader reader, int key) {
        return reader.tokens().name(TokenKind.PROPERTY_KEY, key);
    }

    @Override
    public void close() {
        store.close();
        folder.close();
    }
}
