package dev.kith;

import dev.kith.value.Value;
import dev.kith.value.Values;

import org.jspecify.annotations.Nullable;

import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;

/** Values in error messages: type first, cut if long. */
final class ShownValue {
    private static final int MAX_LENGTH = 60;

    private ShownValue() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Long number -> "the Integer " + number;
            case Double number -> "the Float " + number;
            case Boolean bool -> "the Boolean " + bool;
            case String text -> "the String '" + cut(text) + "'";
            case Temporal moment -> shown(moment);
            case CypherDuration duration -> shown(duration);
            case Point point -> shown(point);
            case List<?> list -> "a List of " + list.size();
            case Map<?, ?> map -> "a Map with the keys " + cut(map.keySet().toString());
            case Node node -> "the Node " + cut(node.toString());
            case Relationship relationship -> "the Relationship " + cut(relationship.toString());
            case Path path -> "a Path of length " + path.length();
            default -> "a " + value.getClass().getSimpleName();
        };
    }

    /** The name of the Cypher type, and the text that Cypher has for it. */
    private static String shown(Object object) {
        Value value = Values.of(object);
        return "the " + value.typeName() + " " + value;
    }

    private static String cut(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "...";
    }
}
