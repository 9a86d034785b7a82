package dev.kith.value;

import java.time.LocalDate;

/** A day of the calendar, in no time zone: {@code 2015-06-24}. */
public record DateValue(LocalDate value) implements TemporalValue {
    public static DateValue of(LocalDate value) {
        return new DateValue(value);
    }

    @Override
    public String typeName() {
        return "Date";
    }

    @Override
    public String toString() {
        return TemporalText.date(value);
    }
}
