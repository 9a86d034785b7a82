package dev.kith.query.function.temporal;

import dev.kith.value.DateTimeValue;
import dev.kith.value.DateValue;
import dev.kith.value.LocalDateTimeValue;
import dev.kith.value.LocalTimeValue;
import dev.kith.value.StringValue;
import dev.kith.value.TemporalValue;
import dev.kith.value.TimeValue;
import dev.kith.value.Value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;

/** What can be read of a temporal instant as if it were a property: {@code date().year}. */
final class InstantFields {
    private static final Fields<LocalDate> OF_DATE = new Fields<LocalDate>("a Date")
            .integer("year", LocalDate::getYear)
            .integer("quarter", date -> date.get(IsoFields.QUARTER_OF_YEAR))
            .integer("month", LocalDate::getMonthValue)
            .integer("week", date -> date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
            .integer("weekYear", date -> date.get(IsoFields.WEEK_BASED_YEAR))
            .integer("day", LocalDate::getDayOfMonth)
            .integer("ordinalDay", LocalDate::getDayOfYear)
            .integer("dayOfWeek", date -> date.getDayOfWeek().getValue())
            .integer("weekDay", date -> date.getDayOfWeek().getValue())
            .integer("dayOfQuarter", date -> date.get(IsoFields.DAY_OF_QUARTER));

    private static final Fields<LocalTime> OF_LOCAL_TIME = new Fields<LocalTime>("a LocalTime")
            .integer("hour", LocalTime::getHour)
            .integer("minute", LocalTime::getMinute)
            .integer("second", LocalTime::getSecond)
            .integer("millisecond", time -> time.get(ChronoField.MILLI_OF_SECOND))
            .integer("microsecond", time -> time.get(ChronoField.MICRO_OF_SECOND))
            .integer("nanosecond", LocalTime::getNano);

    private static final Fields<ZoneOffset> OF_OFFSET = new Fields<ZoneOffset>("an offset")
            .value("offset", offset -> StringValue.of(offset.getId()))
            .integer("offsetMinutes", offset -> offset.getTotalSeconds() / 60)
            .integer("offsetSeconds", ZoneOffset::getTotalSeconds);

    private static final Fields<OffsetTime> OF_TIME = new Fields<OffsetTime>("a Time")
            .allOf(OF_LOCAL_TIME, OffsetTime::toLocalTime)
            .allOf(OF_OFFSET, OffsetTime::getOffset)
            .value("timezone", time -> StringValue.of(time.getOffset().getId()));

    private static final Fields<LocalDateTime> OF_LOCAL_DATE_TIME = new Fields<LocalDateTime>(
                    "a LocalDateTime")
            .allOf(OF_DATE, LocalDateTime::toLocalDate)
            .allOf(OF_LOCAL_TIME, LocalDateTime::toLocalTime);

    private static final Fields<ZonedDateTime> OF_DATE_TIME = new Fields<ZonedDateTime>(
                    "a DateTime")
            .allOf(OF_LOCAL_DATE_TIME, ZonedDateTime::toLocalDateTime)
            .allOf(OF_OFFSET, ZonedDateTime::getOffset)
            .value("timezone", moment -> StringValue.of(moment.getZone().getId()))
            .integer("epochSeconds", ZonedDateTime::toEpochSecond)
            .integer("epochMillis", moment -> moment.toInstant().toEpochMilli());

    private InstantFields() {}

    static Value read(TemporalValue value, String name) {
        return switch (value) {
            case DateValue date -> OF_DATE.read(date.value(), name);
            case LocalTimeValue time -> OF_LOCAL_TIME.read(time.value(), name);
            case TimeValue time -> OF_TIME.read(time.value(), name);
            case LocalDateTimeValue moment -> OF_LOCAL_DATE_TIME.read(moment.value(), name);
            case DateTimeValue moment -> OF_DATE_TIME.read(moment.value(), name);
        };
    }
}
