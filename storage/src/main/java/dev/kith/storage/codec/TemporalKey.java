package dev.kith.storage.codec;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.value.DateTimeValue;
import dev.kith.value.DateValue;
import dev.kith.value.DurationValue;
import dev.kith.value.LocalDateTimeValue;
import dev.kith.value.LocalTimeValue;
import dev.kith.value.PointValue;
import dev.kith.value.TemporalValue;
import dev.kith.value.TimeValue;

import java.nio.charset.StandardCharsets;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;

/**
 * Temporal values, durations and points within {@link IndexKey}. Since format version 1. Numbers
 * are big-endian with the sign flipped for order; coordinates are as {@link IndexKey} has floats.
 *
 * <pre>
 * point           0x02, SRID (4 bytes), x, y and z if there is one (8 bytes each)
 * datetime        0x03, second since 1970 (8), nanosecond (4), then 00 and the offset in seconds
 *                 (4), or 01, the name of the zone and 00
 * local datetime  0x04, second since 1970 (8), nanosecond (4)
 * date            0x05, day since 1970 (8)
 * time            0x06, nanosecond of the day less the offset (8), offset in seconds (4)
 * local time      0x07, nanosecond of the day (8)
 * duration        0x08, average length in seconds (8), nanosecond (4), months (8), days (8)
 * </pre>
 */
final class TemporalKey {
    static final int POINT = 0x02;
    static final int DATE_TIME = 0x03;
    static final int LOCAL_DATE_TIME = 0x04;
    static final int DATE = 0x05;
    static final int TIME = 0x06;
    static final int LOCAL_TIME = 0x07;
    static final int DURATION = 0x08;

    private static final int OFFSET_ZONE = 0;
    private static final int NAMED_ZONE = 1;

    private TemporalKey() {}

    /** The byte that all keys of a kind begin with. */
    static int type(TemporalValue value) {
        return switch (value) {
            case DateTimeValue moment -> DATE_TIME;
            case LocalDateTimeValue moment -> LOCAL_DATE_TIME;
            case DateValue date -> DATE;
            case TimeValue time -> TIME;
            case LocalTimeValue time -> LOCAL_TIME;
        };
    }

    static void put(RecordBuffer into, TemporalValue value) {
        into.putByte(type(value));
        switch (value) {
            case DateTimeValue moment -> putDateTime(into, moment.value());
            case LocalDateTimeValue moment -> {
                putLong(into, moment.value().toEpochSecond(ZoneOffset.UTC));
                putInt(into, moment.value().get(ChronoField.NANO_OF_SECOND));
            }
            case DateValue date -> putLong(into, date.value().toEpochDay());
            case TimeValue time -> putTime(into, time.value());
            case LocalTimeValue time -> putLong(into, time.value().toNanoOfDay());
        }
    }

    private static void putDateTime(RecordBuffer into, ZonedDateTime moment) {
        putLong(into, moment.toEpochSecond());
        putInt(into, moment.getNano());
        if (moment.getZone() instanceof ZoneOffset offset) {
            into.putByte(OFFSET_ZONE);
            putInt(into, offset.getTotalSeconds());
        } else {
            byte[] name = moment.getZone().getId().getBytes(StandardCharsets.UTF_8);
            into.putByte(NAMED_ZONE).putBytes(name, 0, name.length).putByte(0);
        }
    }

    private static void putTime(RecordBuffer into, OffsetTime time) {
        int offsetSeconds = time.getOffset().getTotalSeconds();
        long offsetNanoseconds = (long) offsetSeconds * DurationValue.NANOSECONDS_PER_SECOND;
        putLong(into, time.toLocalTime().toNanoOfDay() - offsetNanoseconds);
        putInt(into, offsetSeconds);
    }

    static void put(RecordBuffer into, DurationValue duration) {
        into.putByte(DURATION);
        putLong(into, duration.averageSeconds());
        putInt(into, duration.nanoseconds());
        putLong(into, duration.months());
        putLong(into, duration.days());
    }

    static void put(RecordBuffer into, PointValue point) {
        into.putByte(POINT);
        putInt(into, point.system().srid());
        IndexKey.putOrderedFloat(into, point.x());
        IndexKey.putOrderedFloat(into, point.y());
        if (point.system().dimensions() == 3) {
            IndexKey.putOrderedFloat(into, point.z());
        }
    }

    private static void putLong(RecordBuffer into, long number) {
        into.putLong(Long.reverseBytes(number ^ Long.MIN_VALUE));
    }

    private static void putInt(RecordBuffer into, int number) {
        into.putInt(Integer.reverseBytes(number ^ Integer.MIN_VALUE));
    }
}
