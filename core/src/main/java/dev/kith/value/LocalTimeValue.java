package dev.kith.value;

import java.time.LocalTime;

/** A time of day in no time zone: {@code 12:50:35.556}. */
public record LocalTimeValue(LocalTime value) implements TemporalValue {
    public static LocalTimeValue of(LocalTime value) {
        return new LocalTimeValue(value);
    }

    @Override
    public String typeName() {
        return "LocalTime";
    }

    @Override
    public String toString() {
        return TemporalText.time(value, false);
    }
}
