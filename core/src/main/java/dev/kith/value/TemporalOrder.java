package dev.kith.value;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * The order of temporal values of one kind. Zero means equal: two values at the same moment are
 * ordered by their zones.
 */
final class TemporalOrder {
    private TemporalOrder() {}

    /** Compares two values of the same kind. */
    static int compare(TemporalValue left, TemporalValue right) {
        return switch (left) {
            case DateValue date -> date.value().compareTo(((DateValue) right).value());
            case LocalTimeValue time -> time.value().compareTo(((LocalTimeValue) right).value());
            case TimeValue time -> time.value().compareTo(((TimeValue) right).value());
            case LocalDateTimeValue moment ->
                moment.value().compareTo(((LocalDateTimeValue) right).value());
            case DateTimeValue moment ->
                compareDateTimes(moment.value(), ((DateTimeValue) right).value());
        };
    }

    /**
     * By instant; at one instant offsets from west to east, then named zones by name. A named zone
     * is not ordered by its offset: what it is may change with the JDK's time zone rules, which must
     * not put the entries of a stored index out of order.
     */
    private static int compareDateTimes(ZonedDateTime left, ZonedDateTime right) {
        int comparison = Long.compare(left.toEpochSecond(), right.toEpochSecond());
        if (comparison == 0) {
            comparison = Integer.compare(left.getNano(), right.getNano());
        }
        return comparison == 0 ? compareZones(left.getZone(), right.getZone()) : comparison;
    }

    private static int compareZones(ZoneId left, ZoneId right) {
        if (left instanceof ZoneOffset a && right instanceof ZoneOffset b) {
            return Integer.compare(a.getTotalSeconds(), b.getTotalSeconds());
        }
        if (left instanceof ZoneOffset) {
            return -1;
        }
        return right instanceof ZoneOffset ? 1 : left.getId().compareTo(right.getId());
    }

    /** By average length; of two that are as long on average the one with fewer months is first. */
    static int compareDurations(DurationValue left, DurationValue right) {
        int comparison = Long.compare(left.averageSeconds(), right.averageSeconds());
        if (comparison == 0) {
            comparison = Integer.compare(left.nanoseconds(), right.nanoseconds());
        }
        if (comparison == 0) {
            comparison = Long.compare(left.months(), right.months());
        }
        return comparison == 0 ? Long.compare(left.days(), right.days()) : comparison;
    }
}
