package dev.kith.query.function.temporal;

import dev.kith.query.function.ArgumentType;
import dev.kith.value.DateTimeValue;
import dev.kith.value.TemporalValue;
import dev.kith.value.temporal.TemporalReader;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A day and a time in a time zone. A local time that a zone's clocks skip is moved on by what they
 * skip; one that they show twice is the first of the two, unless it is taken from a value that
 * knows better.
 */
final class DateTimeKind implements InstantKind {
    private static final List<String> EPOCH = List.of("epochSeconds", "epochMillis");
    private static final List<String> OTHER_THAN_EPOCH = Components.names(
            LocalDateTimeKind.SOURCES,
            DateComponents.NAMES,
            List.of("hour", "minute", "second", "millisecond", "microsecond"));

    @Override
    public String name() {
        return "datetime";
    }

    @Override
    public Optional<String> standardName() {
        return Optional.of("zoned_datetime");
    }

    @Override
    public ArgumentType type() {
        return ArgumentType.DATE_TIME;
    }

    @Override
    public String phrase() {
        return "a date and time";
    }

    @Override
    public TemporalValue of(ZonedDateTime moment) {
        return DateTimeValue.of(moment);
    }

    @Override
    public TemporalValue of(TemporalValue value) {
        return value instanceof DateTimeValue
                ? value
                : DateTimeValue.of(
                        LocalDateTimeKind.dateTimeOf(name(), value).atZone(Zones.DEFAULT));
    }

    @Override
    public TemporalValue parse(String text) {
        return DateTimeValue.of(TemporalReader.dateTime(text, Zones.DEFAULT));
    }

    @Override
    public List<String> componentNames() {
        return Components.names(
                LocalDateTimeKind.SOURCES,
                DateComponents.NAMES,
                TimeComponents.NAMES,
                EPOCH,
                List.of(Zones.COMPONENT));
    }

    /** To another zone a time that had one is moved: it stays the same moment. */
    @Override
    public TemporalValue build(Components given) {
        Optional<ZoneId> asked = Zones.of(given);
        if (given.hasAny(EPOCH)) {
            return DateTimeValue.of(sinceEpoch(given).atZone(asked.orElse(Zones.DEFAULT)));
        }
        Optional<TemporalValue> ofTime =
                given.temporal("datetime").or(() -> given.temporal("time"));
        Optional<ZoneId> own = ofTime.flatMap(Parts::zone);
        ZonedDateTime atOwn = at(
                LocalDateTimeKind.dateTimeOf(given),
                own.or(() -> asked).orElse(Zones.DEFAULT),
                ofTime);
        return DateTimeValue.of(asked.map(atOwn::withZoneSameInstant).orElse(atOwn));
    }

    @Override
    public List<String> truncationNames() {
        return Components.names(
                DateComponents.NAMES, TimeComponents.NAMES, List.of(Zones.COMPONENT));
    }

    @Override
    public TemporalValue truncate(TruncationUnit unit, TemporalValue value, Components changes) {
        LocalDateTime cut = LocalDateTimeKind.cutDateTime(unit, value, changes);
        Optional<ZoneId> zone = Zones.of(changes).or(() -> Parts.zone(value));
        return DateTimeValue.of(at(cut, zone.orElse(Zones.DEFAULT), Optional.of(value)));
    }

    /** @param like whose offset is taken if clocks show the time twice, and it is one of the two */
    private static ZonedDateTime at(
            LocalDateTime local, ZoneId zone, Optional<TemporalValue> like) {
        @Nullable ZoneOffset offset = like.flatMap(Parts::offset).orElse(null);
        return ZonedDateTime.ofLocal(local, zone, offset);
    }

    private static Instant sinceEpoch(Components given) {
        given.refuseTogether("epochSeconds", "epochMillis");
        for (String name : OTHER_THAN_EPOCH) {
            EPOCH.forEach(epoch -> given.refuseTogether(epoch, name));
        }
        int nanoseconds = given.integerOr("nanosecond", 0, 999_999_999, 0);
        Instant instant = given.has("epochMillis")
                ? Instant.ofEpochMilli(given.anyInteger("epochMillis"))
                : Instant.ofEpochSecond(given.anyInteger("epochSeconds"));
        return instant.plusNanos(nanoseconds);
    }
}
