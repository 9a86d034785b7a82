package dev.kith.value.temporal;

import dev.kith.value.DurationValue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * Temporal values from text. Every method reads what {@code toString} of the value of its kind
 * writes, and throws a {@link java.time.format.DateTimeParseException} that says what is wrong and
 * at which character. Letters may be small or capital.
 */
public final class TemporalReader {
    private TemporalReader() {}

    /** {@code 2015-07-21}, and the other forms of ISO 8601. */
    public static LocalDate date(String text) {
        var cursor = new TextCursor(text, "a Date");
        LocalDate date = DateReader.read(cursor);
        cursor.expectEnd();
        return date;
    }

    /** {@code 21:40:32.142}. */
    public static LocalTime localTime(String text) {
        var cursor = new TextCursor(text, "a LocalTime");
        cursor.accept('T');
        LocalTime time = TimeReader.read(cursor);
        cursor.expectEnd();
        return time;
    }

    /**
     * {@code 21:40:32.142+01:00}.
     *
     * @param otherwise the offset of a text that has none
     */
    public static OffsetTime time(String text, ZoneOffset otherwise) {
        var cursor = new TextCursor(text, "a Time");
        cursor.accept('T');
        LocalTime time = TimeReader.read(cursor);
        ZoneOffset offset = cursor.atEnd() ? otherwise : ZoneReader.readOffset(cursor);
        cursor.expectEnd();
        return time.atOffset(offset);
    }

    /** {@code 2015-07-21T21:40:32.142}; without a time it is midnight. */
    public static LocalDateTime localDateTime(String text) {
        var cursor = new TextCursor(text, "a LocalDateTime");
        LocalDateTime dateTime = readDateTime(cursor);
        cursor.expectEnd();
        return dateTime;
    }

    /**
     * {@code 2015-07-21T21:40:32.142+01:00[Europe/London]}.
     *
     * @param otherwise the zone of a text that has none
     */
    public static ZonedDateTime dateTime(String text, ZoneId otherwise) {
        var cursor = new TextCursor(text, "a DateTime");
        ZonedDateTime dateTime = ZoneReader.readZone(cursor, readDateTime(cursor), otherwise);
        cursor.expectEnd();
        return dateTime;
    }

    /** {@code P1Y2M3DT4H5M6.7S}, or {@code P2012-02-02T14:37:21.545}. */
    public static DurationValue duration(String text) {
        return DurationReader.read(new TextCursor(text, "a Duration"));
    }

    /** A time zone as it is written by itself: {@code Europe/London}, {@code +01:00}, {@code Z}. */
    public static ZoneId zone(String text) {
        var cursor = new TextCursor(text, "a time zone");
        if (text.equalsIgnoreCase("Z") || cursor.isNext('+') || cursor.isNext('-')) {
            ZoneOffset offset = ZoneReader.readOffset(cursor);
            cursor.expectEnd();
            return offset;
        }
        try {
            return ZoneId.of(text);
        } catch (DateTimeException cause) {
            throw cursor.failure("there is no such zone" + ZoneReader.suggestion(text));
        }
    }

    private static LocalDateTime readDateTime(TextCursor text) {
        LocalDate date = DateReader.read(text);
        LocalTime time = text.accept('T') ? TimeReader.read(text) : LocalTime.MIDNIGHT;
        return date.atTime(time);
    }
}
