package dev.kith.query.function.temporal;

import dev.kith.query.function.ArgumentType;
import dev.kith.value.LocalTimeValue;
import dev.kith.value.TemporalValue;
import dev.kith.value.temporal.TemporalReader;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** A time of day in no time zone. */
final class LocalTimeKind implements InstantKind {
    @Override
    public String name() {
        return "localtime";
    }

    @Override
    public Optional<String> standardName() {
        return Optional.of("local_time");
    }

    @Override
    public ArgumentType type() {
        return ArgumentType.LOCAL_TIME;
    }

    @Override
    public String phrase() {
        return "a local time";
    }

    @Override
    public TemporalValue of(ZonedDateTime moment) {
        return LocalTimeValue.of(moment.toLocalTime());
    }

    @Override
    public TemporalValue of(TemporalValue value) {
        return LocalTimeValue.of(Parts.requireTime(name(), value));
    }

    @Override
    public TemporalValue parse(String text) {
        return LocalTimeValue.of(TemporalReader.localTime(text));
    }

    @Override
    public List<String> componentNames() {
        return Components.names(List.of("time"), TimeComponents.NAMES);
    }

    @Override
    public TemporalValue build(Components given) {
        return LocalTimeValue.of(timeOf(given, given.temporal("time")));
    }

    @Override
    public List<String> truncationNames() {
        return TimeComponents.NAMES;
    }

    @Override
    public TemporalValue truncate(TruncationUnit unit, TemporalValue value, Components changes) {
        return LocalTimeValue.of(cutTime(unit, value, changes));
    }

    /** The time of a value, if there is one, with the components changed; else what they say. */
    static LocalTime timeOf(Components given, Optional<TemporalValue> from) {
        if (from.isPresent()) {
            return TimeComponents.change(Parts.requireTime(given.function(), from.get()), given);
        }
        given.require("hour");
        return TimeComponents.build(given);
    }

    static LocalTime cutTime(TruncationUnit unit, TemporalValue value, Components changes) {
        if (!unit.isOfTimes()) {
            throw TemporalErrors.unitTooLarge(changes.function(), unit);
        }
        LocalTime cut = unit.cut(Parts.requireTime(changes.function(), value));
        return TimeComponents.refine(cut, changes, unit.maxFinerNanoseconds());
    }
}
