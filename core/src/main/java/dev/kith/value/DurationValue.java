package dev.kith.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A length of time as four parts. Months, days and seconds are independent, each with a sign of its
 * own, and never become one another: a month has no fixed number of days, nor a day (where clocks
 * change) one of seconds.
 *
 * <p>Two durations are equal if all parts are. They do not compare with {@code <}; {@code ORDER BY}
 * puts them in the order of {@link #averageSeconds}.
 *
 * @param months years are 12 of them
 * @param days weeks are 7 of them
 * @param seconds the whole seconds, rounded down: -0.5 seconds are -1 and 500,000,000 nanoseconds
 * @param nanoseconds 0 to 999,999,999, added to the seconds
 */
public record DurationValue(long months, long days, long seconds, int nanoseconds)
        implements Value {
    public static final DurationValue ZERO = new DurationValue(0, 0, 0, 0);

    /** A twelfth of the mean Gregorian year of 365.2425 days. */
    public static final long SECONDS_PER_AVERAGE_MONTH = 2_629_746;

    public static final long SECONDS_PER_DAY = 86_400;
    public static final int NANOSECONDS_PER_SECOND = 1_000_000_000;

    private static final int NANOSECOND_DIGITS = 9;
    private static final BigDecimal DAYS_PER_AVERAGE_MONTH = new BigDecimal("30.436875");

    /**
     * For parts that are already in range.
     *
     * @throws ArithmeticException if the average length is not a number of seconds that fits 64 bits
     */
    public DurationValue {
        if (nanoseconds < 0 || nanoseconds >= NANOSECONDS_PER_SECOND) {
            throw new IllegalArgumentException(
                    "%d nanoseconds; must be 0 to 999999999".formatted(nanoseconds));
        }
        averageSeconds(months, days, seconds);
    }

    /**
     * A duration of these parts, of which only nanoseconds may be any number: whole seconds among
     * them are added to the seconds.
     *
     * @throws ArithmeticException if the duration is too long
     */
    public static DurationValue of(long months, long days, long seconds, long nanoseconds) {
        long carried =
                Math.addExact(seconds, Math.floorDiv(nanoseconds, (long) NANOSECONDS_PER_SECOND));
        int rest = (int) Math.floorMod(nanoseconds, (long) NANOSECONDS_PER_SECOND);
        return new DurationValue(months, days, carried, rest);
    }

    /**
     * A duration of parts that may have fractions. The fraction of a month becomes days of an
     * average month, that of a day seconds; what is shorter than a nanosecond is dropped.
     *
     * @throws ArithmeticException if the duration is too long
     */
    public static DurationValue approximate(
            BigDecimal months, BigDecimal days, BigDecimal seconds) {
        BigDecimal wholeMonths = months.setScale(0, RoundingMode.DOWN);
        BigDecimal allDays =
                months.subtract(wholeMonths).multiply(DAYS_PER_AVERAGE_MONTH).add(days);
        BigDecimal wholeDays = allDays.setScale(0, RoundingMode.DOWN);
        BigDecimal allSeconds = allDays.subtract(wholeDays)
                .multiply(BigDecimal.valueOf(SECONDS_PER_DAY))
                .add(seconds)
                .setScale(NANOSECOND_DIGITS, RoundingMode.DOWN);
        BigDecimal wholeSeconds = allSeconds.setScale(0, RoundingMode.FLOOR);
        BigDecimal nanoseconds =
                allSeconds.subtract(wholeSeconds).movePointRight(NANOSECOND_DIGITS);
        return new DurationValue(
                wholeMonths.longValueExact(),
                wholeDays.longValueExact(),
                wholeSeconds.longValueExact(),
                nanoseconds.intValueExact());
    }

    /** The whole seconds if every month and every day had its average length. */
    public long averageSeconds() {
        return averageSeconds(months, days, seconds);
    }

    private static long averageSeconds(long months, long days, long seconds) {
        long ofMonths = Math.multiplyExact(months, SECONDS_PER_AVERAGE_MONTH);
        long ofDays = Math.multiplyExact(days, SECONDS_PER_DAY);
        return Math.addExact(Math.addExact(ofMonths, ofDays), seconds);
    }

    @Override
    public String typeName() {
        return "Duration";
    }

    @Override
    public String toString() {
        return DurationText.of(this);
    }
}
