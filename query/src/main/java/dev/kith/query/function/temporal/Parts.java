package dev.kith.query.function.temporal;

import dev.kith.value.DateTimeValue;
import dev.kith.value.DateValue;
import dev.kith.value.LocalDateTimeValue;
import dev.kith.value.LocalTimeValue;
import dev.kith.value.TemporalValue;
import dev.kith.value.TimeValue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The parts of temporal values, of whatever kind. */
final class Parts {
    private Parts() {}

    static Optional<LocalDate> date(TemporalValue value) {
        return switch (value) {
            case DateValue date -> Optional.of(date.value());
            case LocalTimeValue time -> Optional.empty();
            case TimeValue time -> Optional.empty();
            case LocalDateTimeValue moment -> Optional.of(moment.value().toLocalDate());
            case DateTimeValue moment -> Optional.of(moment.value().toLocalDate());
        };
    }

    static Optional<LocalTime> time(TemporalValue value) {
        return switch (value) {
            case DateValue date -> Optional.empty();
            case LocalTimeValue time -> Optional.of(time.value());
            case TimeValue time -> Optional.of(time.value().toLocalTime());
            case LocalDateTimeValue moment -> Optional.of(moment.value().toLocalTime());
            case DateTimeValue moment -> Optional.of(moment.value().toLocalTime());
        };
    }

    static Optional<ZoneId> zone(TemporalValue value) {
        return switch (value) {
            case DateValue date -> Optional.empty();
            case LocalTimeValue time -> Optional.empty();
            case TimeValue time -> Optional.of(time.value().getOffset());
            case LocalDateTimeValue moment -> Optional.empty();
            case DateTimeValue moment -> Optional.of(moment.value().getZone());
        };
    }

    static Optional<ZoneOffset> offset(TemporalValue value) {
        return switch (value) {
            case DateValue date -> Optional.empty();
            case LocalTimeValue time -> Optional.empty();
            case TimeValue time -> Optional.of(time.value().getOffset());
            case LocalDateTimeValue moment -> Optional.empty();
            case DateTimeValue moment -> Optional.of(moment.value().getOffset());
        };
    }

    static LocalDate requireDate(String function, TemporalValue value) {
        return date(value).orElseThrow(() -> TemporalErrors.noPart(function, "date", value));
    }

    static LocalTime requireTime(String function, TemporalValue value) {
        return time(value).orElseThrow(() -> TemporalErrors.noPart(function, "time of day", value));
    }
}
