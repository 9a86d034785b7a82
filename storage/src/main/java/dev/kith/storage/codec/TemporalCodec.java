package dev.kith.storage.codec;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.value.DateTimeValue;
import dev.kith.value.DateValue;
import dev.kith.value.DurationValue;
import dev.kith.value.LocalDateTimeValue;
import dev.kith.value.LocalTimeValue;
import dev.kith.value.TemporalValue;
import dev.kith.value.TimeValue;
import dev.kith.value.Value;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;

/**
 * Temporal values and durations as they lie on disk, within {@link ValueCodec}. Since format version
 * 1. All numbers are varints, signed ones zigzag.
 *
 * <pre>
 * byte 0             then
 *  6 date            day, signed, 0 is 1970-01-01
 *  7 local time      nanosecond of the day
 *  8 time            nanosecond of the local day; offset in seconds, signed
 *  9 local datetime  second, signed, 0 is 1970-01-01T00:00; nanosecond
 * 10 datetime        second since 1970-01-01T00:00Z, signed; nanosecond; offset in seconds, signed
 * 11 datetime        second and nanosecond likewise; name of the zone as count of bytes and UTF-8
 * 12 duration        months, days, seconds, each signed; nanosecond
 * </pre>
 *
 * <p>Where a zone has a name, the offset is not stored but follows from the JDK's time zone rules.
 */
final class TemporalCodec {
    static final byte DATE = 6;
    static final byte LOCAL_TIME = 7;
    static final byte TIME = 8;
    static final byte LOCAL_DATE_TIME = 9;
    static final byte OFFSET_DATE_TIME = 10;
    static final byte ZONED_DATE_TIME = 11;
    static final byte DURATION = 12;

    private TemporalCodec() {}

    static void put(RecordBuffer into, TemporalValue value) {
        switch (value) {
            case DateValue date -> {
                into.putByte(DATE);
                Varint.putZigzag(into, date.value().toEpochDay());
            }
            case LocalTimeValue time -> {
                into.putByte(LOCAL_TIME);
                Varint.put(into, time.value().toNanoOfDay());
            }
            case TimeValue time -> {
                into.putByte(TIME);
                Varint.put(into, time.value().toLocalTime().toNanoOfDay());
                Varint.putZigzag(into, time.value().getOffset().getTotalSeconds());
            }
            case LocalDateTimeValue moment -> {
                into.putByte(LOCAL_DATE_TIME);
                Varint.putZigzag(into, moment.value().toEpochSecond(ZoneOffset.UTC));
                Varint.put(into, moment.value().get(ChronoField.NANO_OF_SECOND));
            }
            case DateTimeValue moment -> putDateTime(into, moment.value());
        }
    }

    private static void putDateTime(RecordBuffer into, ZonedDateTime moment) {
        boolean isOffset = moment.getZone() instanceof ZoneOffset;
        into.putByte(isOffset ? OFFSET_DATE_TIME : ZONED_DATE_TIME);
        Varint.putZigzag(into, moment.toEpochSecond());
        Varint.put(into, moment.getNano());
        if (isOffset) {
            Varint.putZigzag(into, moment.getOffset().getTotalSeconds());
        } else {
            byte[] name = moment.getZone().getId().getBytes(StandardCharsets.UTF_8);
            Varint.put(into, name.length);
            into.putBytes(name, 0, name.length);
        }
    }

    static void put(RecordBuffer into, DurationValue duration) {
        into.putByte(DURATION);
        Varint.putZigzag(into, duration.months());
        Varint.putZigzag(into, duration.days());
        Varint.putZigzag(into, duration.seconds());
        Varint.put(into, duration.nanoseconds());
    }

    /** What follows the tag, which is one of this class. */
    static Value read(byte tag, ByteCursor from) {
        try {
            return switch (tag) {
                case DATE -> DateValue.of(LocalDate.ofEpochDay(from.zigzag()));
                case LOCAL_TIME -> LocalTimeValue.of(LocalTime.ofNanoOfDay(from.varint()));
                case TIME ->
                    TimeValue.of(
                            OffsetTime.of(LocalTime.ofNanoOfDay(from.varint()), readOffset(from)));
                case LOCAL_DATE_TIME ->
                    LocalDateTimeValue.of(LocalDateTime.ofEpochSecond(
                            from.zigzag(), from.count(), ZoneOffset.UTC));
                case OFFSET_DATE_TIME, ZONED_DATE_TIME -> readDateTime(tag, from);
                case DURATION -> readDuration(from);
                default -> throw CorruptRecord.because("%d is not temporal".formatted(tag));
            };
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException cause) {
            throw CorruptRecord.because("no temporal value: " + cause.getMessage());
        }
    }

    private static DurationValue readDuration(ByteCursor from) {
        return new DurationValue(from.zigzag(), from.zigzag(), from.zigzag(), from.count());
    }

    private static DateTimeValue readDateTime(byte tag, ByteCursor from) {
        long second = from.zigzag();
        int nanosecond = from.count();
        if (nanosecond >= DurationValue.NANOSECONDS_PER_SECOND) {
            throw CorruptRecord.because("a second has no nanosecond " + nanosecond);
        }
        ZoneId zone = tag == OFFSET_DATE_TIME ? readOffset(from) : readZone(from);
        return DateTimeValue.of(Instant.ofEpochSecond(second, nanosecond).atZone(zone));
    }

    private static ZoneOffset readOffset(ByteCursor from) {
        return ZoneOffset.ofTotalSeconds(Math.toIntExact(from.zigzag()));
    }

    private static ZoneId readZone(ByteCursor from) {
        int length = from.count();
        int at = from.skip(length);
        return TimeZones.of(new String(from.bytes(), at, length, StandardCharsets.UTF_8));
    }

    /** What follows the tag. */
    static void skip(byte tag, ByteCursor from) {
        switch (tag) {
            case DATE, LOCAL_TIME -> from.varint();
            case TIME, LOCAL_DATE_TIME -> skipNumbers(from, 2);
            case OFFSET_DATE_TIME -> skipNumbers(from, 3);
            case ZONED_DATE_TIME -> {
                skipNumbers(from, 2);
                from.skip(from.count());
            }
            case DURATION -> skipNumbers(from, 4);
            default -> throw CorruptRecord.because("%d is not temporal".formatted(tag));
        }
    }

    private static void skipNumbers(ByteCursor from, int count) {
        for (int i = 0; i < count; i++) {
            from.varint();
        }
    }
}
