package dev.kith.query.function.temporal;

import dev.kith.query.function.ArgumentType;
import dev.kith.value.DateValue;
import dev.kith.value.TemporalValue;
import dev.kith.value.temporal.TemporalReader;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** A day of the calendar. */
final class DateKind implements InstantKind {
    @Override
    public String name() {
        return "date";
    }

    @Override
    public ArgumentType type() {
        return ArgumentType.DATE;
    }

    @Override
    public String phrase() {
        return "a date";
    }

    @Override
    public TemporalValue of(ZonedDateTime moment) {
        return DateValue.of(moment.toLocalDate());
    }

    @Override
    public TemporalValue of(TemporalValue value) {
        return DateValue.of(Parts.requireDate(name(), value));
    }

    @Override
    public TemporalValue parse(String text) {
        return DateValue.of(TemporalReader.date(text));
    }

    @Override
    public List<String> componentNames() {
        return Components.names(List.of("date"), DateComponents.NAMES);
    }

    @Override
    public TemporalValue build(Components given) {
        return DateValue.of(dateOf(given, given.temporal("date")));
    }

    @Override
    public List<String> truncationNames() {
        return DateComponents.NAMES;
    }

    @Override
    public TemporalValue truncate(TruncationUnit unit, TemporalValue value, Components changes) {
        if (!unit.isOfDates()) {
            throw TemporalErrors.unitTooSmall(changes.function(), unit);
        }
        LocalDate cut = unit.cut(Parts.requireDate(changes.function(), value));
        return DateValue.of(DateComponents.change(cut, changes));
    }

    /** The date of a value, if there is one, with the components changed; else what they say. */
    static LocalDate dateOf(Components given, Optional<TemporalValue> from) {
        return from.isPresent()
                ? DateComponents.change(Parts.requireDate(given.function(), from.get()), given)
                : DateComponents.build(given);
    }
}
