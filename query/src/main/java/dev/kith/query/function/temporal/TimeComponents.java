package dev.kith.query.function.temporal;

import dev.kith.query.function.FunctionErrors;
import dev.kith.value.DurationValue;

import java.time.LocalTime;
import java.util.List;

/**
 * A time of day from its components. Milliseconds, microseconds and nanoseconds each count what
 * the larger ones of them leave: alone, {@code nanosecond} is up to 999,999,999.
 */
final class TimeComponents {
    static final List<String> NAMES =
            List.of("hour", "minute", "second", "millisecond", "microsecond", "nanosecond");

    private static final List<String> FRACTIONS =
            List.of("millisecond", "microsecond", "nanosecond");

    private TimeComponents() {}

    /** The time that the components say, of which a larger one may not be left out. */
    static LocalTime build(Components given) {
        for (String fraction : FRACTIONS) {
            given.requireInOrder(List.of("hour", "minute", "second", fraction));
        }
        return change(LocalTime.MIDNIGHT, given);
    }

    /** Another time with these components: the others as they are, but a fraction as a whole. */
    static LocalTime change(LocalTime time, Components given) {
        LocalTime changed = LocalTime.of(
                given.integerOr("hour", 0, 23, time.getHour()),
                given.integerOr("minute", 0, 59, time.getMinute()),
                given.integerOr("second", 0, 59, time.getSecond()),
                time.getNano());
        return given.hasAny(FRACTIONS) ? changed.withNano(fraction(given)) : changed;
    }

    /** As {@link #change} for a time that was cut: a fraction is added to what the cut has left. */
    static LocalTime refine(LocalTime cut, Components given, int maxAddedNanoseconds) {
        if (!given.hasAny(FRACTIONS)) {
            return change(cut, given);
        }
        int added = fraction(given);
        if (added > maxAddedNanoseconds) {
            throw FunctionErrors.outOfRange("%s() leaves room for %d nanoseconds, not for %d"
                    .formatted(given.function(), maxAddedNanoseconds, added));
        }
        long left = cut.toNanoOfDay() % DurationValue.NANOSECONDS_PER_SECOND;
        return change(cut, given).plusNanos(left);
    }

    private static int fraction(Components given) {
        boolean milliseconds = given.has("millisecond");
        boolean microseconds = given.has("microsecond");
        int maxMicroseconds = milliseconds ? 999 : 999_999;
        int maxNanoseconds = milliseconds ? 999_999 : 999_999_999;
        return given.integerOr("millisecond", 0, 999, 0) * 1_000_000
                + given.integerOr("microsecond", 0, maxMicroseconds, 0) * 1_000
                + given.integerOr("nanosecond", 0, microseconds ? 999 : maxNanoseconds, 0);
    }
}
