package dev.kith.query.function.temporal;

import static java.lang.Math.addExact;
import static java.lang.Math.negateExact;

import dev.kith.value.DateTimeValue;
import dev.kith.value.DateValue;
import dev.kith.value.DurationValue;
import dev.kith.value.LocalDateTimeValue;
import dev.kith.value.LocalTimeValue;
import dev.kith.value.NumberValue;
import dev.kith.value.TemporalValue;
import dev.kith.value.TimeValue;
import dev.kith.value.Value;

import java.time.DateTimeException;

/** The operators {@code + - * /} where one of the operands is a duration. */
public final class TemporalArithmetic {
    private TemporalArithmetic() {}

    /**
     * The value a duration later: months first, then days, both by the calendar, then the seconds
     * by the clock. A date takes only the whole days that are in the seconds, and a time of day
     * only the seconds, from midnight to midnight.
     */
    public static Value plus(TemporalValue value, DurationValue duration) {
        try {
            return later(value, duration);
        } catch (DateTimeException | ArithmeticException beyond) {
            throw TemporalErrors.tooFar("%s + %s".formatted(value, duration));
        }
    }

    public static Value minus(TemporalValue value, DurationValue duration) {
        try {
            return later(value, negated(duration));
        } catch (DateTimeException | ArithmeticException beyond) {
            throw TemporalErrors.tooFar("%s - %s".formatted(value, duration));
        }
    }

    public static DurationValue plus(DurationValue left, DurationValue right) {
        try {
            return sum(left, right);
        } catch (ArithmeticException tooLong) {
            throw TemporalErrors.tooFar("%s + %s".formatted(left, right));
        }
    }

    public static DurationValue minus(DurationValue left, DurationValue right) {
        try {
            return sum(left, negated(right));
        } catch (ArithmeticException tooLong) {
            throw TemporalErrors.tooFar("%s - %s".formatted(left, right));
        }
    }

    /** What a fraction of a month or a day leaves is carried to the smaller parts. */
    public static DurationValue times(DurationValue duration, NumberValue factor) {
        Ratio ratio = Ratio.of(factor);
        try {
            return ratio.times(duration);
        } catch (ArithmeticException tooLong) {
            throw TemporalErrors.tooFar("%s * %s".formatted(duration, factor));
        }
    }

    public static DurationValue dividedBy(DurationValue duration, NumberValue divisor) {
        Ratio ratio = Ratio.of(divisor).inverse();
        try {
            return ratio.times(duration);
        } catch (ArithmeticException tooLong) {
            throw TemporalErrors.tooFar("%s / %s".formatted(duration, divisor));
        }
    }

    private static Value later(TemporalValue value, DurationValue duration) {
        long months = duration.months();
        long days = duration.days();
        long seconds = duration.seconds();
        int nanoseconds = duration.nanoseconds();
        return switch (value) {
            case DateValue date ->
                DateValue.of(date.value()
                        .plusMonths(months)
                        .plusDays(days)
                        .plusDays(wholeDays(duration)));
            case LocalTimeValue time ->
                LocalTimeValue.of(time.value().plusSeconds(seconds).plusNanos(nanoseconds));
            case TimeValue time ->
                TimeValue.of(time.value().plusSeconds(seconds).plusNanos(nanoseconds));
            case LocalDateTimeValue moment ->
                LocalDateTimeValue.of(moment.value()
                        .plusMonths(months)
                        .plusDays(days)
                        .plusSeconds(seconds)
                        .plusNanos(nanoseconds));
            case DateTimeValue moment ->
                DateTimeValue.of(moment.value()
                        .plusMonths(months)
                        .plusDays(days)
                        .plusSeconds(seconds)
                        .plusNanos(nanoseconds));
        };
    }

    /** Whole days in the seconds, without what is left in either direction. */
    private static long wholeDays(DurationValue duration) {
        boolean isRoundedDown = duration.seconds() < 0 && duration.nanoseconds() > 0;
        return (duration.seconds() + (isRoundedDown ? 1 : 0)) / DurationValue.SECONDS_PER_DAY;
    }

    private static DurationValue sum(DurationValue left, DurationValue right) {
        return DurationValue.of(
                addExact(left.months(), right.months()),
                addExact(left.days(), right.days()),
                addExact(left.seconds(), right.seconds()),
                (long) left.nanoseconds() + right.nanoseconds());
    }

    private static DurationValue negated(DurationValue duration) {
        return DurationValue.of(
                negateExact(duration.months()),
                negateExact(duration.days()),
                negateExact(duration.seconds()),
                -duration.nanoseconds());
    }
}
