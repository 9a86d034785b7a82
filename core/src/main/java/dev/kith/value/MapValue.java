package dev.kith.value;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Values by name. Keeps the order in which the entries were written; equality ignores it. */
public final class MapValue implements Value {
    public static final MapValue EMPTY = new MapValue(Map.of());

    private static final long BYTES = 64;
    private static final long BYTES_PER_ENTRY = 40;

    private final Map<String, Value> entries;
    private final long heldBytes;
    private final int levels;

    public MapValue(Map<String, ? extends Value> entries) {
        this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        long bytes = BYTES;
        int deepest = 0;
        for (Value value : this.entries.values()) {
            bytes += BYTES_PER_ENTRY + REFERENCE_BYTES + value.heldBytes();
            deepest = Math.max(deepest, value.levels());
        }
        this.heldBytes = bytes;
        this.levels = deepest + 1;
    }

    public Map<String, Value> entries() {
        return entries;
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
    public long heldBytes() {
        return heldBytes;
    }

    @Override
    public int levels() {
        return levels;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MapValue map && entries.equals(map.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
