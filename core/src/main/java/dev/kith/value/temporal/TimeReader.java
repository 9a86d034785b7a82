package dev.kith.value.temporal;

import java.time.DateTimeException;
import java.time.LocalTime;

/**
 * Reads times of day, extended and basic: {@code 21:40:32.142}, {@code 214032.142}, {@code 21:40},
 * {@code 2140}, {@code 21}. A fraction has up to nine digits, after a point or a comma.
 */
final class TimeReader {
    private static final int MAX_FRACTION_DIGITS = 9;

    private TimeReader() {}

    /** Reads a time and leaves the cursor behind it. */
    static LocalTime read(TextCursor text) {
        int hour = text.number(2, "an hour");
        boolean isExtended = text.isNext(':');
        int minute = hasMore(text, isExtended) ? text.number(2, "a minute") : 0;
        boolean hasSecond = hasMore(text, isExtended);
        int second = hasSecond ? text.number(2, "a second") : 0;
        int nanosecond = hasSecond ? readFraction(text) : 0;
        try {
            return LocalTime.of(hour, minute, second, nanosecond);
        } catch (DateTimeException cause) {
            throw Failures.of(text, cause);
        }
    }

    private static boolean hasMore(TextCursor text, boolean isExtended) {
        return isExtended ? text.accept(':') : text.digitsAhead() > 0;
    }

    private static int readFraction(TextCursor text) {
        if (!text.accept('.') && !text.accept(',')) {
            return 0;
        }
        int digits = text.digitsAhead();
        if (digits == 0 || digits > MAX_FRACTION_DIGITS) {
            throw text.failure("a fraction of one to nine digits was expected");
        }
        int fraction = text.number(digits, "a fraction");
        for (int i = digits; i < MAX_FRACTION_DIGITS; i++) {
            fraction *= 10;
        }
        return fraction;
    }
}
