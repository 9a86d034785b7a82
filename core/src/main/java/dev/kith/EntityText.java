package dev.kith;

import dev.kith.value.Values;

import java.util.List;
import java.util.Map;

/** Nodes and relationships as Cypher writes them. */
final class EntityText {
    private EntityText() {}

    /** {@code (:Person {name: 'Ann'})}. */
    static String node(List<String> labels, Map<String, ?> properties) {
        var text = new StringBuilder();
        labels.forEach(label -> text.append(':').append(Cypher.quote(label)));
        return "(" + text + gap(!labels.isEmpty(), properties) + properties(properties) + ")";
    }

    /** {@code [:KNOWS {since: 2020}]}. */
    static String relationship(String type, Map<String, ?> properties) {
        return "[:" + Cypher.quote(type) + gap(true, properties) + properties(properties) + "]";
    }

    private static String gap(boolean hasName, Map<String, ?> properties) {
        return hasName && !properties.isEmpty() ? " " : "";
    }

    private static String properties(Map<String, ?> properties) {
        return properties.isEmpty() ? "" : Values.of(properties).toString();
    }
}
