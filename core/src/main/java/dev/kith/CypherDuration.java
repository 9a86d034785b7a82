package dev.kith;

import dev.kith.value.DurationValue;
import dev.kith.value.Value;
import dev.kith.value.ValueSource;
import dev.kith.value.temporal.TemporalReader;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.time.temporal.TemporalUnit;
import java.time.temporal.UnsupportedTemporalTypeException;
import java.util.List;

/**
 * Cypher's duration, which holds what {@link Period} and {@link Duration} hold together. Its parts
 * are independent, each with a sign of its own: a month has no fixed number of days, and a day none
 * of seconds. Two durations are equal if all parts are.
 *
 * @param months years are 12 of them
 * @param days weeks are 7 of them
 * @param seconds the whole seconds, rounded down: -0.5 seconds are -1 and 500,000,000 nanoseconds
 * @param nanoseconds 0 to 999,999,999, added to the seconds
 */
public record CypherDuration(long months, long days, long seconds, int nanoseconds)
        implements TemporalAmount, ValueSource {
    private static final List<TemporalUnit> UNITS =
            List.of(ChronoUnit.MONTHS, ChronoUnit.DAYS, ChronoUnit.SECONDS, ChronoUnit.NANOS);

    /**
     * A duration of these parts.
     *
     * @throws KithException with {@code INVALID_ARGUMENT} if the nanoseconds are out of range or
     *     the whole is longer than 2^63 seconds
     */
    public CypherDuration {
        try {
            new DurationValue(months, days, seconds, nanoseconds);
        } catch (IllegalArgumentException cause) {
            throw new KithException(
                    ErrorCode.INVALID_ARGUMENT, String.valueOf(cause.getMessage()), cause);
        } catch (ArithmeticException cause) {
            throw new KithException(
                    ErrorCode.INVALID_ARGUMENT,
                    "a duration of %d months, %d days and %d seconds is too long"
                            .formatted(months, days, seconds),
                    cause);
        }
    }

    public static CypherDuration of(Duration duration) {
        return new CypherDuration(0, 0, duration.getSeconds(), duration.getNano());
    }

    public static CypherDuration of(Period period) {
        return new CypherDuration(period.toTotalMonths(), period.get(ChronoUnit.DAYS), 0, 0);
    }

    static CypherDuration of(DurationValue value) {
        return new CypherDuration(
                value.months(), value.days(), value.seconds(), value.nanoseconds());
    }

    /**
     * Reads ISO 8601 text, {@code P1Y2M3DT4H5M6.7S}.
     *
     * @throws KithException with {@code INVALID_ARGUMENT}, saying what is wrong with the text
     */
    public static CypherDuration parse(String text) {
        try {
            return of(TemporalReader.duration(text));
        } catch (DateTimeException cause) {
            throw new KithException(
                    ErrorCode.INVALID_ARGUMENT, String.valueOf(cause.getMessage()), cause);
        }
    }

    @Override
    public long get(TemporalUnit unit) {
        return switch (unit) {
            case ChronoUnit.MONTHS -> months;
            case ChronoUnit.DAYS -> days;
            case ChronoUnit.SECONDS -> seconds;
            case ChronoUnit.NANOS -> nanoseconds;
            default -> throw new UnsupportedTemporalTypeException("unsupported unit: " + unit);
        };
    }

    @Override
    public List<TemporalUnit> getUnits() {
        return UNITS;
    }

    /** Months first, then days, seconds and nanoseconds; as Cypher's {@code +}. */
    @Override
    public Temporal addTo(Temporal temporal) {
        Temporal result = temporal;
        for (TemporalUnit unit : UNITS) {
            result = get(unit) == 0 ? result : result.plus(get(unit), unit);
        }
        return result;
    }

    /** Months first, then days, seconds and nanoseconds; as Cypher's {@code -}. */
    @Override
    public Temporal subtractFrom(Temporal temporal) {
        Temporal result = temporal;
        for (TemporalUnit unit : UNITS) {
            result = get(unit) == 0 ? result : result.minus(get(unit), unit);
        }
        return result;
    }

    @Override
    public Value toValue() {
        return new DurationValue(months, days, seconds, nanoseconds);
    }

    /** ISO 8601 text: {@code P1Y2M3DT4H5M6.7S}. */
    @Override
    public String toString() {
        return toValue().toString();
    }
}
