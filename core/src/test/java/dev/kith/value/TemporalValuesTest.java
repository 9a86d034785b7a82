package dev.kith.value;

import static dev.kith.value.CoordinateReferenceSystem.CARTESIAN;
import static dev.kith.value.CoordinateReferenceSystem.CARTESIAN_3D;
import static dev.kith.value.CoordinateReferenceSystem.WGS_84;
import static dev.kith.value.CoordinateReferenceSystem.WGS_84_3D;
import static dev.kith.value.SampleValues.date;
import static dev.kith.value.SampleValues.dateTime;
import static dev.kith.value.SampleValues.duration;
import static dev.kith.value.SampleValues.localDateTime;
import static dev.kith.value.SampleValues.localTime;
import static dev.kith.value.SampleValues.point;
import static dev.kith.value.SampleValues.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.kith.value.temporal.TemporalReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

class TemporalValuesTest {
    static List<Arguments> texts() {
        return List.of(
                arguments(date("2015-06-24"), "2015-06-24"),
                arguments(date("0001-01-01"), "0001-01-01"),
                arguments(localTime("12:50:35.556"), "12:50:35.556"),
                arguments(localTime("12:50:35.7"), "12:50:35.7"),
                arguments(localTime("12:00:00"), "12:00"),
                arguments(localTime("12:00:01"), "12:00:01"),
                arguments(localTime("12:00:00.000000010"), "12:00:00.00000001"),
                arguments(time("12:50+01:00"), "12:50+01:00"),
                arguments(time("12:50+00:00"), "12:50Z"),
                arguments(time("12:50+00:53:28"), "12:50+00:53:28"),
                arguments(localDateTime("2015-06-24T00:00"), "2015-06-24T00:00"),
                arguments(dateTime("2015-06-24T12:50:35.5+01:00"), "2015-06-24T12:50:35.5+01:00"),
                arguments(
                        dateTime("2015-06-24T12:50:35.556+01:00[Europe/London]"),
                        "2015-06-24T12:50:35.556+01:00[Europe/London]"));
    }

    @ParameterizedTest
    @MethodSource
    void texts(Value value, String text) {
        assertThat(value).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, PT0S",
        "14, 3, 14706, 700000000, P1Y2M3DT4H5M6.7S",
        "149, 14, 58390, 1, P12Y5M14DT16H13M10.000000001S",
        "149, -14, 57600, 0, P12Y5M-14DT16H",
        "0, 0, 660, 0, PT11M",
        "0, 0, 2, -1000000, PT1.999S",
        "0, 0, -2, 1000000, PT-1.999S",
        "0, 0, -2, -1000000, PT-2.001S",
        "0, 1, 0, 1000000, P1DT0.001S",
        "0, 1, 0, -1000000, P1DT-0.001S",
        "0, 0, 60, -1000000, PT59.999S",
        "0, 0, -60, 1000000, PT-59.999S",
        "0, 0, -60, -1000000, PT-1M-0.001S",
        "-13, 0, -3600, 0, P-1Y-1MT-1H",
        "0, 0, 86400, 0, PT24H",
        "0, 0, -9223372036854775808, 0, PT-2562047788015215H-30M-8S",
    })
    void textsOfDurations(long months, long days, long seconds, long nanoseconds, String text) {
        assertThat(duration(months, days, seconds, nanoseconds)).hasToString(text);
    }

    @Test
    void everyTextIsReadBack() {
        long seed = System.nanoTime();
        System.out.println("TemporalValuesTest: -Dkith.test.seed=" + seed);
        var random = new Random(Long.getLong("kith.test.seed", seed));
        for (int i = 0; i < 20_000; i++) {
            Value value = RandomTemporals.next(random);
            assertThat(readBack(value)).as("%s", value).isEqualTo(value);
        }
    }

    private static Value readBack(Value value) {
        String text = value.toString();
        return switch (value) {
            case DateValue date -> DateValue.of(TemporalReader.date(text));
            case LocalTimeValue time -> LocalTimeValue.of(TemporalReader.localTime(text));
            case TimeValue time -> TimeValue.of(TemporalReader.time(text, ZoneOffset.MIN));
            case LocalDateTimeValue moment ->
                LocalDateTimeValue.of(TemporalReader.localDateTime(text));
            case DateTimeValue moment ->
                DateTimeValue.of(TemporalReader.dateTime(text, ZoneOffset.MIN));
            case DurationValue duration -> TemporalReader.duration(text);
            case Value other -> other;
        };
    }

    @Test
    void instantsCompareWithinTheirKind() {
        assertThat(ValueComparison.lessThan(date("2015-06-24"), date("2015-06-25")))
                .isEqualTo(Truth.TRUE);
        assertThat(ValueComparison.lessThan(localTime("12:00"), localTime("12:00")))
                .isEqualTo(Truth.FALSE);
        assertThat(ValueComparison.lessThanOrEqual(time("12:00+01:00"), time("11:30Z")))
                .isEqualTo(Truth.TRUE);
        assertThat(ValueComparison.greaterThan(
                        dateTime("2015-06-24T12:00Z"),
                        dateTime("2015-06-24T12:30+01:00[Europe/London]")))
                .isEqualTo(Truth.TRUE);
        assertThat(ValueComparison.lessThan(date("2015-06-24"), localDateTime("2015-06-25T00:00")))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(ValueComparison.lessThan(localTime("12:00"), time("13:00Z")))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void durationsAndPointsDoNotCompare() {
        assertThat(ValueComparison.lessThan(duration(0, 0, 1, 0), duration(0, 0, 2, 0)))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(ValueComparison.greaterThanOrEqual(
                        point(CARTESIAN, 2, 2), point(CARTESIAN, 1, 1)))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void equalityLooksAtEveryPartOfAValue() {
        assertThat(equal(duration(0, 1, 0, 0), duration(0, 0, 86_400, 0))).isEqualTo(Truth.FALSE);
        assertThat(equal(duration(149, 14, 58_320, 70_000_000_000L), duration(149, 14, 58_390, 0)))
                .isEqualTo(Truth.TRUE);
        assertThat(equal(time("12:00+01:00"), time("11:00Z"))).isEqualTo(Truth.FALSE);
        assertThat(equal(
                        dateTime("2015-06-24T12:00+01:00"),
                        dateTime("2015-06-24T12:00+01:00[Europe/London]")))
                .isEqualTo(Truth.FALSE);
        assertThat(equal(date("2015-06-24"), StringValue.of("2015-06-24"))).isEqualTo(Truth.FALSE);
        assertThat(equal(point(CARTESIAN, 1, 2), point(WGS_84, 1, 2))).isEqualTo(Truth.FALSE);
        assertThat(equal(point(CARTESIAN, 0.0, 0), point(CARTESIAN, -0.0, 0)))
                .isEqualTo(Truth.TRUE);
        assertThat(equal(date("2015-06-24"), NullValue.NULL)).isEqualTo(Truth.UNKNOWN);
    }

    private static Truth equal(Value left, Value right) {
        return ValueEquality.equal(left, right);
    }

    @Test
    void fractionsOfADurationFlowIntoSmallerPartsAndAreThenCut() {
        assertThat(DurationValue.approximate(number("0.75"), number("0"), number("0")))
                .hasToString("P22DT19H51M49.5S");
        assertThat(DurationValue.approximate(number("155.5"), number("14.5"), number("60220.5")))
                .hasToString("P12Y11M29DT33H58M13.5S");
        assertThat(DurationValue.approximate(number("-0.5"), number("0"), number("-1.0000000019")))
                .hasToString("P-15DT-5H-14M-34.000000001S");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(
                        () -> DurationValue.approximate(number("1e300"), number("0"), number("0")));
    }

    @Test
    void aDurationThatIsTooLongIsRefused() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> duration(0, 0, Long.MAX_VALUE, 1_000_000_000));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> duration(Long.MAX_VALUE, 0, 0, 0));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> duration(0, 1, Long.MAX_VALUE, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new DurationValue(0, 0, 0, -1));
    }

    @Test
    void aLongitudeGoesRoundTheEarthAndALatitudeDoesNot() {
        assertThat(point(WGS_84, 190, 0)).isEqualTo(point(WGS_84, -170, 0));
        assertThat(point(WGS_84, 180, 90)).hasToString("point({srid:4326, x:180.0, y:90.0})");
        assertThat(PointValue.of(WGS_84_3D, -540, 0, 7).x()).isEqualTo(180);
        assertThat(point(CARTESIAN, 190, 100)).hasToString("point({srid:7203, x:190.0, y:100.0})");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> point(WGS_84, 0, 90.1))
                .withMessage("latitude is 90.1; must be -90 to 90");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> point(CARTESIAN, Double.POSITIVE_INFINITY, 0))
                .withMessageContaining("must be finite");
        assertThatIllegalArgumentException().isThrownBy(() -> PointValue.of(CARTESIAN, 1, 2, 3));
    }

    @Test
    void systemsAreKnownByNameAndNumber() {
        assertThat(CoordinateReferenceSystem.of("WGS-84-3D")).contains(WGS_84_3D);
        assertThat(CoordinateReferenceSystem.of(9157)).contains(CARTESIAN_3D);
        assertThat(CoordinateReferenceSystem.of("mercator")).isEmpty();
        assertThat(CoordinateReferenceSystem.of(1)).isEmpty();
    }

    @Test
    void everyTypeHasTheNameOfTheStandard() {
        assertThat(List.of(
                        date("2015-06-24"),
                        LocalTimeValue.of(LocalTime.NOON),
                        time("12:00Z"),
                        localDateTime("2015-06-24T12:00"),
                        dateTime("2015-06-24T12:00Z"),
                        DurationValue.ZERO,
                        point(CARTESIAN, 1, 2)))
                .extracting(Value::typeName)
                .containsExactly(
                        "Date",
                        "LocalTime",
                        "Time",
                        "LocalDateTime",
                        "DateTime",
                        "Duration",
                        "Point");
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
