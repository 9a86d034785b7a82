package dev.kith.query.function.temporal;

import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.FunctionErrors;
import dev.kith.value.TemporalValue;
import dev.kith.value.TimeValue;
import dev.kith.value.temporal.TemporalReader;

import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** A time of day at an offset from UTC. */
final class TimeKind implements InstantKind {
    @Override
    public String name() {
        return "time";
    }

    @Override
    public Optional<String> standardName() {
        return Optional.of("zoned_time");
    }

    @Override
    public ArgumentType type() {
        return ArgumentType.TIME;
    }

    @Override
    public String phrase() {
        return "a time";
    }

    @Override
    public TemporalValue of(ZonedDateTime moment) {
        return TimeValue.of(moment.toOffsetDateTime().toOffsetTime());
    }

    @Override
    public TemporalValue of(TemporalValue value) {
        return TimeValue.of(OffsetTime.of(
                Parts.requireTime(name(), value), Parts.offset(value).orElse(ZoneOffset.UTC)));
    }

    @Override
    public TemporalValue parse(String text) {
        return TimeValue.of(TemporalReader.time(text, ZoneOffset.UTC));
    }

    @Override
    public List<String> componentNames() {
        return Components.names(List.of("time"), TimeComponents.NAMES, List.of(Zones.COMPONENT));
    }

    /** To another offset a time that had one is moved: it stays the same time. */
    @Override
    public TemporalValue build(Components given) {
        Optional<TemporalValue> from = given.temporal("time");
        LocalTime time = LocalTimeKind.timeOf(given, from);
        Optional<ZoneOffset> own = from.flatMap(Parts::offset);
        Optional<ZoneOffset> asked = offset(given);
        OffsetTime atOwn = OffsetTime.of(time, own.or(() -> asked).orElse(ZoneOffset.UTC));
        return TimeValue.of(asked.map(atOwn::withOffsetSameInstant).orElse(atOwn));
    }

    @Override
    public List<String> truncationNames() {
        return Components.names(TimeComponents.NAMES, List.of(Zones.COMPONENT));
    }

    @Override
    public TemporalValue truncate(TruncationUnit unit, TemporalValue value, Components changes) {
        LocalTime time = LocalTimeKind.cutTime(unit, value, changes);
        Optional<ZoneOffset> offset = offset(changes).or(() -> Parts.offset(value));
        return TimeValue.of(OffsetTime.of(time, offset.orElse(ZoneOffset.UTC)));
    }

    private static Optional<ZoneOffset> offset(Components given) {
        return Zones.of(given).map(zone -> offset(given.function(), zone));
    }

    private static ZoneOffset offset(String function, ZoneId zone) {
        if (zone.normalized() instanceof ZoneOffset offset) {
            return offset;
        }
        throw FunctionErrors.invalidArgument(
                "%s() holds no day, so %s, whose offset changes with the day, is no time zone for it; write an offset as '+01:00', or use datetime()"
                        .formatted(function, zone));
    }
}
