package dev.kith.query.differential;

import dev.kith.store.GraphReader;
import dev.kith.store.RelationshipEnds;
import dev.kith.store.TokenKind;
import dev.kith.value.FloatValue;
import dev.kith.value.ListValue;
import dev.kith.value.MapValue;
import dev.kith.value.NodeValue;
import dev.kith.value.PathValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Values as text. Entities by what they hold, not by their ids: which id a created one has depends
 * on the order of rows.
 */
record Shown(GraphReader reader) {
    /** The elements of a list that is in no order of its own, sorted. */
    String bag(Value value) {
        return value instanceof ListValue list
                ? list.elements().stream().map(this::value).sorted().toList().toString()
                : value(value);
    }

    String value(Value value) {
        return switch (value) {
            case FloatValue floating -> number(floating.value());
            case ListValue list ->
                list.elements().stream().map(this::value).toList().toString();
            case MapValue map -> {
                Map<String, String> shown = new TreeMap<>();
                map.entries().forEach((key, entry) -> shown.put(key, value(entry)));
                yield shown.toString();
            }
            case NodeValue node -> node(node.id());
            case RelationshipValue relationship -> relationship(relationship.id());
            case PathValue path -> path(path);
            default -> value.toString();
        };
    }

    /** Of the equivalent values 1 and 1.0, a group or a DISTINCT shows whichever came first. */
    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    String node(long nodeId) {
        var labels = new TreeSet<String>();
        for (int label : reader.labels(nodeId)) {
            labels.add(":" + reader.tokens().name(TokenKind.LABEL, label));
        }
        Map<String, String> properties = new TreeMap<>();
        reader.nodeProperties(nodeId, (key, value) -> properties.put(key(key), value(value)));
        return "(" + String.join("", labels) + properties + ")";
    }

    String relationship(long relationshipId) {
        var ends = new RelationshipEnds();
        reader.relationship(relationshipId, ends);
        Map<String, String> properties = new TreeMap<>();
        reader.relationshipProperties(
                relationshipId, (key, value) -> properties.put(key(key), value(value)));
        String type = reader.tokens().name(TokenKind.RELATIONSHIP_TYPE, ends.type());
        return "[" + type + properties + "]";
    }

    private String path(PathValue path) {
        List<String> parts = new ArrayList<>(List.of(node(path.nodeIds()[0])));
        for (int i = 0; i < path.length(); i++) {
            parts.add(relationship(path.relationshipIds()[i]));
            parts.add(node(path.nodeIds()[i + 1]));
        }
        return String.join("-", parts);
    }

    private String key(int key) {
        return reader.tokens().name(TokenKind.PROPERTY_KEY, key);
    }
}
