package dev.kith.query.function.temporal;

import static java.lang.Math.addExact;
import static java.lang.Math.multiplyExact;

import dev.kith.value.DurationValue;
import dev.kith.value.Value;

/**
 * What can be read of a duration as if it were a property. Months, days and seconds are apart:
 * {@code hours} are those in the seconds, {@code weeks} those in the days. {@code minutesOfHour} and
 * its like are what larger units leave.
 */
final class DurationFields {
    private static final Fields<DurationValue> FIELDS = new Fields<DurationValue>("a Duration")
            .integer("years", duration -> duration.months() / 12)
            .integer("quarters", duration -> duration.months() / 3)
            .integer("quartersOfYear", duration -> duration.months() / 3 % 4)
            .integer("months", DurationValue::months)
            .integer("monthsOfYear", duration -> duration.months() % 12)
            .integer("monthsOfQuarter", duration -> duration.months() % 3)
            .integer("weeks", duration -> duration.days() / 7)
            .integer("days", DurationValue::days)
            .integer("daysOfWeek", duration -> duration.days() % 7)
            .integer("hours", duration -> duration.seconds() / 3600)
            .integer("minutes", duration -> duration.seconds() / 60)
            .integer("minutesOfHour", duration -> duration.seconds() / 60 % 60)
            .integer("seconds", DurationValue::seconds)
            .integer("secondsOfMinute", duration -> duration.seconds() % 60)
            .integer("milliseconds", duration -> all(duration, 1_000))
            .integer("microseconds", duration -> all(duration, 1_000_000))
            .integer("nanoseconds", duration -> all(duration, 1_000_000_000))
            .integer("millisecondsOfSecond", duration -> duration.nanoseconds() / 1_000_000)
            .integer("microsecondsOfSecond", duration -> duration.nanoseconds() / 1_000)
            .integer("nanosecondsOfSecond", DurationValue::nanoseconds);

    private DurationFields() {}

    static Value read(DurationValue duration, String name) {
        try {
            return FIELDS.read(duration, name);
        } catch (ArithmeticException tooMany) {
            throw TemporalErrors.tooFar("the number of %s in %s".formatted(name, duration));
        }
    }

    /** The seconds and their fraction in a smaller unit. */
    private static long all(DurationValue duration, int perSecond) {
        int fraction = duration.nanoseconds() / (DurationValue.NANOSECONDS_PER_SECOND / perSecond);
        return addExact(multiplyExact(duration.seconds(), (long) perSecond), fraction);
    }
}
