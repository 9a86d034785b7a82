package dev.kith.query.function.temporal;

import dev.kith.value.DurationValue;
import dev.kith.value.TemporalValue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Optional;

/**
 * The time from one temporal value to another, of the same kind or not. What one of them lacks it
 * takes from the other: a time gets the other's date, what has no zone gets the other's zone. What
 * both lack makes no difference; a date without a time is its midnight.
 */
final class Elapsed {
    private final Temporal from;
    private final Temporal to;
    private final boolean ofDates;

    private Elapsed(Temporal from, Temporal to, boolean ofDates) {
        this.from = from;
        this.to = to;
        this.ofDates = ofDates;
    }

    static Elapsed between(TemporalValue from, TemporalValue to) {
        Optional<LocalDate> fromDate = Parts.date(from);
        Optional<LocalDate> toDate = Parts.date(to);
        LocalDateTime start = dateTime(fromDate.or(() -> toDate), from);
        LocalDateTime end = dateTime(toDate.or(() -> fromDate), to);
        boolean ofDates = fromDate.isPresent() && toDate.isPresent();
        Optional<ZoneId> fromZone = Parts.zone(from);
        Optional<ZoneId> toZone = Parts.zone(to);
        if (fromZone.isEmpty() && toZone.isEmpty()) {
            return new Elapsed(start, end, ofDates);
        }
        return new Elapsed(
                zoned(start, fromZone.or(() -> toZone).orElseThrow(), from),
                zoned(end, toZone.or(() -> fromZone).orElseThrow(), to),
                ofDates);
    }

    /** As many whole months as there are, then days, then the rest in seconds. */
    DurationValue inAllUnits() {
        if (!ofDates) {
            return inSeconds();
        }
        long months = from.until(to, ChronoUnit.MONTHS);
        Temporal afterMonths = from.plus(months, ChronoUnit.MONTHS);
        long days = afterMonths.until(to, ChronoUnit.DAYS);
        Duration rest = Duration.between(afterMonths.plus(days, ChronoUnit.DAYS), to);
        return DurationValue.of(months, days, rest.getSeconds(), rest.getNano());
    }

    DurationValue inMonths() {
        return DurationValue.of(ofDates ? from.until(to, ChronoUnit.MONTHS) : 0, 0, 0, 0);
    }

    DurationValue inDays() {
        return DurationValue.of(0, from.until(to, ChronoUnit.DAYS), 0, 0);
    }

    DurationValue inSeconds() {
        Duration all = Duration.between(from, to);
        return DurationValue.of(0, 0, all.getSeconds(), all.getNano());
    }

    private static LocalDateTime dateTime(Optional<LocalDate> date, TemporalValue value) {
        return LocalDateTime.of(
                date.orElse(LocalDate.EPOCH), Parts.time(value).orElse(LocalTime.MIDNIGHT));
    }

    private static ZonedDateTime zoned(LocalDateTime local, ZoneId zone, TemporalValue like) {
        return ZonedDateTime.ofLocal(local, zone, Parts.offset(like).orElse(null));
    }
}
