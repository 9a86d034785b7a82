package dev.kith.value;

import java.time.LocalDateTime;

/** A day and a time in no time zone: {@code 2015-06-24T12:50:35.556}. */
public record LocalDateTimeValue(LocalDateTime value) implements TemporalValue {
    public static LocalDateTimeValue of(LocalDateTime value) {
        return new LocalDateTimeValue(value);
    }

    @Override
    public String typeName() {
        return "LocalDateTime";
    }

    @Override
    public String toString() {
        return TemporalText.dateTime(value, false);
    }
}
