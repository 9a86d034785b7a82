package dev.kith.query.function;

import dev.kith.value.BooleanValue;
import dev.kith.value.DurationValue;
import dev.kith.value.NumberValue;
import dev.kith.value.PointValue;
import dev.kith.value.StringValue;
import dev.kith.value.TemporalValue;
import dev.kith.value.Value;

import java.util.Optional;

/** What {@code toString()} makes of a value, and {@code +} beside a string. */
public final class ValueText {
    private ValueText() {}

    /** The text; absent for a value of a type that has none. */
    public static Optional<String> of(Value value) {
        if (value instanceof StringValue string) {
            return Optional.of(string.value());
        }
        if (value instanceof TemporalValue moment) {
            return Optional.of(moment.textWithSeconds());
        }
        if (value instanceof PointValue point) {
            return Optional.of(point.text());
        }
        return value instanceof NumberValue
                        || value instanceof BooleanValue
                        || value instanceof DurationValue
                ? Optional.of(value.toString())
                : Optional.empty();
    }
}
