package dev.kith.shell.output;

import dev.kith.Node;
import dev.kith.Path;
import dev.kith.Relationship;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as people write them in Cypher, but for strings that stand alone: those are bare. */
final class DisplayText {
    private DisplayText() {}

    static String of(@Nullable Object value) {
        return value instanceof String text ? text : nested(value);
    }

    private static String nested(@Nullable Object value) {
        if (value instanceof String text) {
            return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(DisplayText::nested)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof Node node) {
            return node(node);
        }
        if (value instanceof Relationship relationship) {
            return "[:" + relationship.type() + space(relationship.properties()) + "]";
        }
        if (value instanceof Path path) {
            return path(path);
        }
        return String.valueOf(value);
    }

    private static String map(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + nested(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String node(Node node) {
        String labels =
                node.labels().stream().map(label -> ":" + label).collect(Collectors.joining());
        return "(" + labels + space(node.properties()) + ")";
    }

    private static String path(Path path) {
        var text = new StringBuilder(node(path.nodes().get(0)));
        for (int i = 0; i < path.length(); i++) {
            Relationship relationship = path.relationships().get(i);
            boolean forward = relationship.sourceId() == path.nodes().get(i).id();
            text.append(forward ? "-" : "<-")
                    .append(nested(relationship))
                    .append(forward ? "->" : "-")
                    .append(node(path.nodes().get(i + 1)));
        }
        return text.toString();
    }

    private static String space(Map<String, Object> properties) {
        return properties.isEmpty() ? "" : " " + map(properties);
    }
}
