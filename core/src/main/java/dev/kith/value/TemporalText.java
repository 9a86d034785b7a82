package dev.kith.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * The canonical text of temporal values: ISO 8601, extended. Seconds are written where they or a
 * fraction are not zero, fractions to their last digit that is not zero.
 */
final class TemporalText {
    private static final int FRACTION_DIGITS = 9;

    private TemporalText() {}

    static String date(LocalDate date) {
        return date.toString();
    }

    static String time(LocalTime time) {
        var text = new StringBuilder();
        putTime(text, time);
        return text.toString();
    }

    static String time(OffsetTime time) {
        var text = new StringBuilder();
        putTime(text, time.toLocalTime());
        return text.append(time.getOffset()).toString();
    }

    static String dateTime(LocalDateTime dateTime) {
        var text = new StringBuilder();
        putDateTime(text, dateTime);
        return text.toString();
    }

    static String dateTime(ZonedDateTime dateTime) {
        var text = new StringBuilder();
        putDateTime(text, dateTime.toLocalDateTime());
        text.append(dateTime.getOffset());
        if (!(dateTime.getZone() instanceof ZoneOffset)) {
            text.append('[').append(dateTime.getZone()).append(']');
        }
        return text.toString();
    }

    private static void putDateTime(StringBuilder text, LocalDateTime dateTime) {
        text.append(dateTime.toLocalDate()).append('T');
        putTime(text, dateTime.toLocalTime());
    }

    private static void putTime(StringBuilder text, LocalTime time) {
        putTwoDigits(text, time.getHour());
        text.append(':');
        putTwoDigits(text, time.getMinute());
        if (time.getSecond() != 0 || time.getNano() != 0) {
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
