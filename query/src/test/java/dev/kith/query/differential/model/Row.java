package dev.kith.query.differential.model;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/** Values by name: nodes, edges, lists of edges, or null. */
record Row(Map<String, @Nullable Object> values) {
    static final Row EMPTY = new Row(Map.of());

    boolean binds(String name) {
        return values.containsKey(name);
    }

    @Nullable
    Object get(String name) {
        return values.get(name);
    }

    Row with(String name, @Nullable Object value) {
        var more = new LinkedHashMap<String, @Nullable Object>(values);
        more.put(name, value);
        return new Row(more);
    }
}
