package dev.kith.value.temporal;

import dev.kith.text.NearestName;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * Reads what follows the time: an offset ({@code Z}, {@code +01:00}, {@code +0100}, {@code +01},
 * {@code +00:53:28}), a name in brackets ({@code [Europe/London]}), or an offset and a name.
 */
final class ZoneReader {
    private ZoneReader() {}

    static boolean isOffsetNext(TextCursor text) {
        return text.isNext('Z') || text.isNext('+') || text.isNext('-');
    }

    /** Reads an offset and leaves the cursor behind it. */
    static ZoneOffset readOffset(TextCursor text) {
        if (text.accept('Z')) {
            return ZoneOffset.UTC;
        }
        int sign = text.accept('-') ? -1 : 1;
        if (sign > 0 && !text.accept('+')) {
            throw text.failure("an offset such as Z or +01:00 was expected");
        }
        int hours = text.number(2, "the hours of an offset");
        boolean isExtended = text.isNext(':');
        int minutes = hasMore(text, isExtended) ? text.number(2, "the minutes of an offset") : 0;
        int seconds = hasMore(text, isExtended) ? text.number(2, "the seconds of an offset") : 0;
        try {
            return ZoneOffset.ofHoursMinutesSeconds(sign * hours, sign * minutes, sign * seconds);
        } catch (DateTimeException cause) {
            throw Failures.of(text, cause);
        }
    }

    private static boolean hasMore(TextCursor text, boolean isExtended) {
        return isExtended ? text.accept(':') : text.digitsAhead() > 0;
    }

    /**
     * Reads the zone of a datetime, which may be absent. Where clocks are set back a local time
     * happens twice: an offset before the name says which of the two is meant.
     */
    static ZonedDateTime readZone(TextCursor text, LocalDateTime local, ZoneId otherwise) {
        if (text.accept('[')) {
            return local.atZone(readName(text));
        }
        if (!isOffsetNext(text)) {
            return local.atZone(otherwise);
        }
        ZoneOffset offset = readOffset(text);
        if (!text.accept('[')) {
            return local.atZone(offset);
        }
        ZoneId zone = readName(text);
        if (!zone.getRules().isValidOffset(local, offset)) {
            throw text.failure("%s is not the offset of %s at that time".formatted(offset, zone));
        }
        return ZonedDateTime.ofLocal(local, zone, offset);
    }

    private static ZoneId readName(TextCursor text) {
        String name = text.until(']');
        try {
            return ZoneId.of(name);
        } catch (DateTimeException cause) {
            throw text.failure("there is no time zone `%s`%s".formatted(name, suggestion(name)));
        }
    }

    static String suggestion(String name) {
        return NearestName.suggestion(name, ZoneId.getAvailableZoneIds());
    }
}
