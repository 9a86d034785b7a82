package dev.kith.query.function.temporal;

import dev.kith.QueryException;
import dev.kith.query.function.FunctionErrors;
import dev.kith.value.IntegerValue;
import dev.kith.value.MapValue;
import dev.kith.value.NullValue;
import dev.kith.value.StringValue;
import dev.kith.value.TemporalValue;
import dev.kith.value.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The entries of a map that says a moment in parts, as {@code {year: 2020, month: 2}} does. Knows
 * which function was given them, for its errors.
 */
final class Components {
    private final String function;
    private final Map<String, Value> entries;

    private Components(String function, Map<String, Value> entries) {
        this.function = function;
        this.entries = entries;
    }

    /**
     * The entries of a map, none of which is null.
     *
     * @param known the names that the function takes; any other is refused
     */
    static Components of(String function, MapValue map, List<String> known) {
        for (String name : map.entries().keySet()) {
            if (!known.contains(name)) {
                throw TemporalErrors.unknownName(function + "() has no component", name, known);
            }
        }
        return new Components(function, map.entries());
    }

    @SafeVarargs
    static List<String> names(List<String>... groups) {
        List<String> names = new ArrayList<>();
        for (List<String> group : groups) {
            names.addAll(group);
        }
        return List.copyOf(names);
    }

    static Components none(String function) {
        return new Components(function, Map.of());
    }

    static boolean holdsNull(MapValue map) {
        for (Value value : map.entries().values()) {
            if (value.isNull()) {
                return true;
            }
        }
        return false;
    }

    String function() {
        return function;
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    boolean hasAny(List<String> names) {
        return firstOf(names).isPresent();
    }

    Optional<String> firstOf(List<String> names) {
        return names.stream().filter(this::has).findFirst();
    }

    /** Whether there is this component and no other. */
    boolean hasOnly(String name) {
        return entries.size() == 1 && has(name);
    }

    /** The integer of this name, or another one if the map has none of it. */
    int integerOr(String name, int min, int max, int otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        long value = anyInteger(name);
        if (value < min || value > max) {
            throw FunctionErrors.outOfRange("%s() takes %d to %d for %s, not %d"
                    .formatted(function, min, max, name, value));
        }
        return (int) value;
    }

    /** The integer of this name, which the map has. */
    long anyInteger(String name) {
        if (entries.get(name) instanceof IntegerValue integer) {
            return integer.value();
        }
        throw wrongType(name, "an Integer");
    }

    Optional<TemporalValue> temporal(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (entries.get(name) instanceof TemporalValue temporal) {
            return Optional.of(temporal);
        }
        throw wrongType(name, "a date or a time");
    }

    Optional<String> text(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (entries.get(name) instanceof StringValue string) {
            return Optional.of(string.value());
        }
        throw wrongType(name, "a String");
    }

    /** Of two that say the same thing, at most one may be there. */
    void refuseTogether(String one, String other) {
        if (has(one) && has(other)) {
            throw FunctionErrors.invalidArgument(
                    "%s() takes %s or %s, not both".formatted(function, one, other));
        }
    }

    /** Refuses a component that comes without one of those that are larger. */
    void requireInOrder(List<String> fromLargeToSmall) {
        String missing = "";
        for (String name : fromLargeToSmall) {
            if (!has(name)) {
                missing = missing.isEmpty() ? name : missing;
            } else if (!missing.isEmpty()) {
                throw FunctionErrors.invalidArgument(
                        "%s() cannot take %s without %s".formatted(function, name, missing));
            }
        }
    }

    void require(String name) {
        if (!has(name)) {
            throw FunctionErrors.invalidArgument("%s() needs a %s".formatted(function, name));
        }
    }

    private QueryException wrongType(String name, String expected) {
        Value value = entries.getOrDefault(name, NullValue.NULL);
        return FunctionErrors.wrongType("%s() takes %s for %s, not %s"
                .formatted(function, expected, name, FunctionErrors.describe(value)));
    }
}
