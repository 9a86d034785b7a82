package dev.kith.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * The text of temporal values: ISO 8601, extended, fractions to their last digit that is not zero.
 * As a value is shown, seconds are written where they or a fraction are not zero; {@code toString()}
 * of Cypher always writes them.
 */
final class TemporalText {
    private static final int FRACTION_DIGITS = 9;

    private TemporalText() {}

    static String date(LocalDate date) {
        return date.toString();
    }

    static String withSeconds(TemporalValue value) {
        return switch (value) {
            case DateValue date -> date(date.value());
            case LocalTimeValue time -> time(time.value(), true);
            case TimeValue time -> time(time.value(), true);
            case LocalDateTimeValue moment -> dateTime(moment.value(), true);
            case DateTimeValue moment -> dateTime(moment.value(), true);
        };
    }

    static String time(LocalTime time, boolean withSeconds) {
        var text = new StringBuilder();
        putTime(text, time, withSeconds);
        return text.toString();
    }

    static String time(OffsetTime time, boolean withSeconds) {
        var text = new StringBuilder();
        putTime(text, time.toLocalTime(), withSeconds);
        return text.append(time.getOffset()).toString();
    }

    static String dateTime(LocalDateTime dateTime, boolean withSeconds) {
        var text = new StringBuilder();
        putDateTime(text, dateTime, withSeconds);
        return text.toString();
    }

    static String dateTime(ZonedDateTime dateTime, boolean withSeconds) {
        var text = new StringBuilder();
        putDateTime(text, dateTime.toLocalDateTime(), withSeconds);
        text.append(dateTime.getOffset());
        if (!(dateTime.getZone() instanceof ZoneOffset)) {
            text.append('[').append(dateTime.getZone()).append(']');
        }
        return text.toString();
    }

    private static void putDateTime(
            StringBuilder text, LocalDateTime dateTime, boolean withSeconds) {
        text.append(dateTime.toLocalDate()).append('T');
        putTime(text, dateTime.toLocalTime(), withSeconds);
    }

    private static void putTime(StringBuilder text, LocalTime time, boolean withSeconds) {
        putTwoDigits(text, time.getHour());
        text.append(':');
        putTwoDigits(text, time.getMinute());
        if (withSeconds || time.getSecond() != 0 || time.getNano() != 0) {
            text.append(':');
            putTwoDigits(text, time.getSecond());
            putFraction(text, time.getNano());
        }
    }

    private static void putTwoDigits(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** Nothing for zero, else a point and up to nine digits. */
    static void putFraction(StringBuilder text, int nanoseconds) {
        if (nanoseconds == 0) {
            return;
        }
        String digits = Integer.toString(nanoseconds);
        text.append('.').repeat('0', FRACTION_DIGITS - digits.length());
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        text.append(digits, 0, end);
    }
}
