package dev.kith.query.function.temporal;

import dev.kith.value.IntegerValue;
import dev.kith.value.Value;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What can be read of a kind of value as if it were a property, by name. */
final class Fields<T> {
    private final String kind;
    private final Map<String, Function<T, Value>> byName = new TreeMap<>();

    /** @param kind with its article, for errors: {@code a date} */
    Fields(String kind) {
        this.kind = kind;
    }

    Fields<T> integer(String name, ToLongFunction<T> field) {
        return value(name, from -> IntegerValue.of(field.applyAsLong(from)));
    }

    Fields<T> value(String name, Function<T, Value> field) {
        byName.put(name, field);
        return this;
    }

    /** All the fields of a part of the value. */
    <P> Fields<T> allOf(Fields<P> part, Function<T, P> taken) {
        part.byName.forEach((name, field) -> byName.put(name, taken.andThen(field)));
        return this;
    }

    Value read(T from, String name) {
        Function<T, Value> field = byName.get(name);
        if (field == null) {
            throw TemporalErrors.unknownName(kind + " has no", name, byName.keySet());
        }
        return field.apply(from);
    }
}
