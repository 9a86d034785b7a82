package dev.kith.query.execute.operator;

import dev.kith.query.execute.expression.Evaluator;

import java.util.Optional;

/** What part of an index is asked for, by expressions over a row. */
public sealed interface SeekValues {
    /** One value per key, for the first keys. */
    record Equal(Evaluator[] values) implements SeekValues {}

    /** Any element of a list; a value that is no list is the only element. */
    record AnyOf(Evaluator list) implements SeekValues {}

    /** On the first key; at least one bound. */
    record Between(Optional<Bound> lower, Optional<Bound> upper) implements SeekValues {}

    record Prefix(Evaluator prefix) implements SeekValues {}

    record Bound(Evaluator value, boolean inclusive) {}
}
