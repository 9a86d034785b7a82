package dev.kith.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Values by name. Keeps the order in which the entries were written; equality ignores it. */
public record MapValue(Map<String, Value> entries) implements Value {
    public static final MapValue EMPTY = new MapValue(Map.of());

    public MapValue {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The value of a key, null if there is none. */
    public Value get(String key) {
        return entries.getOrDefault(key, NullValue.NULL);
    }

    @Override
    public String typeName() {
        return "Map";
    }

    @Override
    public String toString() {
        return entries.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
