package dev.kith.value;

import java.time.ZonedDateTime;

/** A day and a time in a zone, which is an offset or has a name: {@code 2015-06-24T12:50:35.556+01:00[Europe/London]}. */
public record DateTimeValue(ZonedDateTime value) implements TemporalValue {
    public static DateTimeValue of(ZonedDateTime value) {
        return new DateTimeValue(value);
    }

    @Override
    public String typeName() {
        return "DateTime";
    }

    @Override
    public String toString() {
        return TemporalText.dateTime(value, false);
    }
}
