package dev.kith.query.function.temporal;

import dev.kith.value.DurationValue;
import dev.kith.value.TemporalValue;
import dev.kith.value.Value;

/**
 * What can be read of temporal values and durations as if it were a property. An unknown name is an
 * error and not null: unlike the properties of a node, these names are all known.
 */
public final class TemporalFields {
    private TemporalFields() {}

    public static Value read(TemporalValue value, String name) {
        return InstantFields.read(value, name);
    }

    public static Value read(DurationValue duration, String name) {
        return DurationFields.read(duration, name);
    }
}
