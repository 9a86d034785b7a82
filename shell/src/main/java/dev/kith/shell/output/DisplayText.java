package dev.kith.shell.output;

import dev.kith.Cypher;
import dev.kith.value.Values;

import org.jspecify.annotations.Nullable;

import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Values as people write them in Cypher, but for strings that stand alone: those are bare. Nodes,
 * relationships and paths have that as their own text.
 */
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
        // Cypher writes times shorter than Java does: 12:00:00.5, not 12:00:00.500.
        return value instanceof Temporal moment
                ? Values.of(moment).toString()
                : String.valueOf(value);
    }

    private static String map(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(entry -> Cypher.quote(String.valueOf(entry.getKey())) + ": "
                        + nested(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
