package dev.kith.store;

import dev.kith.value.Value;

import java.util.List;
import java.util.Optional;

/**
 * A contiguous part of an index: values for its first keys, then at most one condition on the key
 * after them.
 *
 * @param equal one value for each of the first keys
 * @param next the condition on the key that follows, or none
 */
public record IndexRange(List<Value> equal, Optional<Condition> next) {
    /** A condition on one key. */
    public sealed interface Condition {
        /**
         * Values of the bounds' type between them. An absent bound is open; at least one is
         * present; where both are, they are of one type (integers and floats are one).
         */
        record Between(Optional<Bound> lower, Optional<Bound> upper) implements Condition {}

        /** Strings that begin with the prefix. */
        record Prefix(String prefix) implements Condition {}
    }

    /** An end of a range. */
    public record Bound(Value value, boolean inclusive) {}

    public static IndexRange equal(Value... values) {
        return new IndexRange(List.of(values), Optional.empty());
    }
}
