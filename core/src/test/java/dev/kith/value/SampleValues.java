package dev.kith.value;

import static dev.kith.value.CoordinateReferenceSystem.CARTESIAN;
import static dev.kith.value.CoordinateReferenceSystem.CARTESIAN_3D;
import static dev.kith.value.CoordinateReferenceSystem.WGS_84;
import static dev.kith.value.CoordinateReferenceSystem.WGS_84_3D;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short ways to write values in tests. */
final class SampleValues {
    static final Value NULL = NullValue.NULL;
    static final Value NAN = FloatValue.of(Double.NaN);
    static final Value NODE = new NodeValue(1);
    static final Value RELATIONSHIP = new RelationshipValue(1);
    static final Value PATH = new PathValue(new long[] {1, 2}, new long[] {1});

    private SampleValues() {}

    static Value integer(long value) {
        return IntegerValue.of(value);
    }

    static Value floating(double value) {
        return FloatValue.of(value);
    }

    static Value string(String value) {
        return StringValue.of(value);
    }

    static Value list(Value... elements) {
        return new ListValue(Arrays.asList(elements));
    }

    /** Keys and values in turn. */
    static Value map(Object... keysAndValues) {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            entries.put((String) keysAndValues[i], (Value) keysAndValues[i + 1]);
        }
        return new MapValue(entries);
    }

    static Value date(String text) {
        return DateValue.of(LocalDate.parse(text));
    }

    static Value localTime(String text) {
        return LocalTimeValue.of(LocalTime.parse(text));
    }

    static Value time(String text) {
        return TimeValue.of(OffsetTime.parse(text));
    }

    static Value localDateTime(String text) {
        return LocalDateTimeValue.of(LocalDateTime.parse(text));
    }

    static Value dateTime(String text) {
        return DateTimeValue.of(ZonedDateTime.parse(text));
    }

    static Value duration(long months, long days, long seconds, long nanoseconds) {
        return DurationValue.of(months, days, seconds, nanoseconds);
    }

    static Value point(CoordinateReferenceSystem system, double x, double y) {
        return PointValue.of(system, x, y);
    }

    /** Several values of every temporal and spatial type, some at one moment. */
    static List<Value> ofTimeAndSpace() {
        return List.of(
                date("2015-06-24"),
                date("-0044-03-15"),
                DateValue.of(LocalDate.MIN),
                DateValue.of(LocalDate.MAX),
                localTime("00:00"),
                localTime("23:59:59.999999999"),
                time("12:00+01:00"),
                time("11:00Z"),
                time("23:30-01:00"),
                localDateTime("2015-06-24T12:00"),
                LocalDateTimeValue.of(LocalDateTime.MIN),
                dateTime("2015-06-24T12:00+01:00"),
                dateTime("2015-06-24T11:00Z"),
                dateTime("2015-06-24T12:00+01:00[Europe/London]"),
                dateTime("2015-06-24T07:00-04:00[America/New_York]"),
                DurationValue.ZERO,
                duration(1, 0, 0, 0),
                duration(0, 30, 37_746, 0),
                duration(0, 1, 0, 0),
                duration(0, 0, 86_400, 0),
                duration(0, 0, 0, -1),
                duration(0, 0, Long.MIN_VALUE, 0),
                point(WGS_84, 1, 2),
                PointValue.of(WGS_84_3D, 1, 2, 3),
                point(CARTESIAN, 1, 2),
                point(CARTESIAN, -1, 2),
                point(CARTESIAN, -0.0, 0.0),
                PointValue.of(CARTESIAN_3D, 1, 2, 0));
    }

    /** Several values of every type, special ones among them. */
    static List<Value> ofEveryType() {
        List<Value> scalars = new ArrayList<>(ofTimeAndSpace());
        scalars.addAll(List.of(
                NULL,
                BooleanValue.TRUE,
                BooleanValue.FALSE,
                integer(0),
                integer(1),
                integer(-1),
                integer(Long.MAX_VALUE),
                integer(Long.MIN_VALUE),
                integer((1L << 53) + 1),
                floating(0.0),
                floating(-0.0),
                floating(1.0),
                floating(1.5),
                floating(0x1p53),
                floating(0x1p63),
                floating(-0x1p63),
                floating(Double.POSITIVE_INFINITY),
                floating(Double.NEGATIVE_INFINITY),
                NAN,
                string(""),
                string("a"),
                string("\uFFFF"),
                string("\uD800\uDC00"),
                NODE,
                new NodeValue(2),
                RELATIONSHIP,
                PATH,
                new PathValue(new long[] {1}, new long[] {}),
                new PathValue(new long[] {1, 2}, new long[] {2})));
        List<Value> all = new ArrayList<>(scalars);
        for (Value scalar : scalars) {
            all.add(list(scalar));
            all.add(list(integer(1), scalar));
            all.add(map("k", scalar));
        }
        all.add(list());
        all.add(map());
        all.add(map("a", integer(1), "b", integer(2)));
        all.add(map("b", integer(2), "a", integer(1)));
        return all;
    }
}
