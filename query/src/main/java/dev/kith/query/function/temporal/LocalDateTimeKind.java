package dev.kith.query.function.temporal;

import dev.kith.query.function.ArgumentType;
import dev.kith.value.LocalDateTimeValue;
import dev.kith.value.TemporalValue;
import dev.kith.value.temporal.TemporalReader;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** A day and a time in no time zone. */
final class LocalDateTimeKind implements InstantKind {
    /** Components that are values, to take the date, the time or both from. */
    static final List<String> SOURCES = List.of("datetime", "date", "time");

    @Override
    public String name() {
        return "localdatetime";
    }

    @Override
    public Optional<String> standardName() {
        return Optional.of("local_datetime");
    }

    @Override
    public ArgumentType type() {
        return ArgumentType.LOCAL_DATE_TIME;
    }

    @Override
    public String phrase() {
        return "a local date and time";
    }

    @Override
    public TemporalValue of(ZonedDateTime moment) {
        return LocalDateTimeValue.of(moment.toLocalDateTime());
    }

    @Override
    public TemporalValue of(TemporalValue value) {
        return LocalDateTimeValue.of(dateTimeOf(name(), value));
    }

    @Override
    public TemporalValue parse(String text) {
        return LocalDateTimeValue.of(TemporalReader.localDateTime(text));
    }

    @Override
    public List<String> componentNames() {
        return Components.names(SOURCES, DateComponents.NAMES, TimeComponents.NAMES);
    }

    @Override
    public TemporalValue build(Components given) {
        return LocalDateTimeValue.of(dateTimeOf(given));
    }

    @Override
    public List<String> truncationNames() {
        return Components.names(DateComponents.NAMES, TimeComponents.NAMES);
    }

    @Override
    public TemporalValue truncate(TruncationUnit unit, TemporalValue value, Components changes) {
        return LocalDateTimeValue.of(cutDateTime(unit, value, changes));
    }

    /** A date without a time is its midnight. */
    static LocalDateTime dateTimeOf(String function, TemporalValue value) {
        LocalDate date = Parts.requireDate(function, value);
        return LocalDateTime.of(date, timeOrMidnight(value));
    }

    static LocalDateTime dateTimeOf(Components given) {
        given.refuseTogether("datetime", "date");
        given.refuseTogether("datetime", "time");
        Optional<TemporalValue> both = given.temporal("datetime");
        Optional<TemporalValue> ofDate = both.or(() -> given.temporal("date"));
        LocalDate date = DateKind.dateOf(given, ofDate);
        if (ofDate.isEmpty()) {
            given.requireInOrder(
                    Components.names(DateComponents.fromLargeToSmall(given), List.of("hour")));
        }
        if (both.isPresent()) {
            return LocalDateTime.of(date, TimeComponents.change(timeOrMidnight(both.get()), given));
        }
        return given.has("time")
                ? LocalDateTime.of(date, LocalTimeKind.timeOf(given, given.temporal("time")))
                : LocalDateTime.of(date, TimeComponents.build(given));
    }

    static LocalDateTime cutDateTime(TruncationUnit unit, TemporalValue value, Components changes) {
        LocalDate date = unit.cut(Parts.requireDate(changes.function(), value));
        LocalTime time = unit.cut(timeOrMidnight(value));
        return LocalDateTime.of(
                DateComponents.change(date, changes),
                TimeComponents.refine(time, changes, unit.maxFinerNanoseconds()));
    }

    private static LocalTime timeOrMidnight(TemporalValue value) {
        return Parts.time(value).orElse(LocalTime.MIDNIGHT);
    }
}
