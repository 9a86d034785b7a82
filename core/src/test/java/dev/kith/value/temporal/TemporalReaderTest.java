package dev.kith.value.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.value.DateTimeValue;
import dev.kith.value.LocalDateTimeValue;
import dev.kith.value.LocalTimeValue;
import dev.kith.value.TimeValue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

class TemporalReaderTest {
    @ParameterizedTest
    @CsvSource({
        "2015-07-21, 2015-07-21",
        "20150721, 2015-07-21",
        "2015-07, 2015-07-01",
        "201507, 2015-07-01",
        "2015-W30-2, 2015-07-21",
        "2015W302, 2015-07-21",
        "2015w302, 2015-07-21",
        "2015-W30, 2015-07-20",
        "2015W30, 2015-07-20",
        "2015-W01-1, 2014-12-29",
        "2015-W53-7, 2016-01-03",
        "2015-Q2-60, 2015-05-30",
        "2015Q260, 2015-05-30",
        "2015-Q2, 2015-04-01",
        "2015Q2, 2015-04-01",
        "2015-202, 2015-07-21",
        "2015202, 2015-07-21",
        "2015, 2015-01-01",
        "+2015-07-21, 2015-07-21",
        "-0044-03-15, -0044-03-15",
        "+12015, +12015-01-01",
        "+999999999-12-31, +999999999-12-31",
        "-999999999-01-01, -999999999-01-01",
        "2016-366, 2016-12-31",
    })
    void datesInEveryForm(String text, String date) {
        assertThat(TemporalReader.date(text)).hasToString(date);
    }

    @ParameterizedTest
    @CsvSource({
        "21:40:32.142, 21:40:32.142",
        "214032.142, 21:40:32.142",
        "'21:40:32,142', 21:40:32.142",
        "21:40:32, 21:40:32",
        "214032, 21:40:32",
        "21:40, 21:40",
        "2140, 21:40",
        "21, 21:00",
        "T21:40, 21:40",
        "00:00:00.100000000, 00:00:00.1",
        "00:00:00.000000001, 00:00:00.000000001",
    })
    void localTimesInEveryForm(String text, String time) {
        assertThat(LocalTimeValue.of(TemporalReader.localTime(text))).hasToString(time);
    }

    @ParameterizedTest
    @CsvSource({
        "21:40:32.142+0100, 21:40:32.142+01:00",
        "214032.142Z, 21:40:32.142Z",
        "214032z, 21:40:32Z",
        "21:40:32+01:00, 21:40:32+01:00",
        "214032-0100, 21:40:32-01:00",
        "21:40-01:30, 21:40-01:30",
        "2140-00:00, 21:40Z",
        "2140-02, 21:40-02:00",
        "22+18:00, 22:00+18:00",
        "22+01:02:03, 22:00+01:02:03",
        "22-010203, 22:00-01:02:03",
        "22, 22:00+02:00",
    })
    void timesInEveryForm(String text, String time) {
        assertThat(TimeValue.of(TemporalReader.time(text, ZoneOffset.ofHours(2))))
                .hasToString(time);
    }

    @ParameterizedTest
    @CsvSource({
        "2015-07-21T21:40:32.142, 2015-07-21T21:40:32.142",
        "2015-W30-2T214032.142, 2015-07-21T21:40:32.142",
        "2015-202T21:40:32, 2015-07-21T21:40:32",
        "2015T214032, 2015-01-01T21:40:32",
        "20150721T21:40, 2015-07-21T21:40",
        "2015-W30T2140, 2015-07-20T21:40",
        "2015202T21, 2015-07-21T21:00",
        "2015-07-21t21, 2015-07-21T21:00",
        "2015-07-21, 2015-07-21T00:00",
    })
    void localDateTimesInEveryForm(String text, String dateTime) {
        assertThat(LocalDateTimeValue.of(TemporalReader.localDateTime(text))).hasToString(dateTime);
    }

    @ParameterizedTest
    @CsvSource({
        "2015-07-21T21:40:32.142+0100, 2015-07-21T21:40:32.142+01:00",
        "2015-W30-2T214032.142Z, 2015-07-21T21:40:32.142Z",
        "2015T214032-0100, 2015-01-01T21:40:32-01:00",
        "2015-07-21T21:40:32.142[Europe/London], 2015-07-21T21:40:32.142+01:00[Europe/London]",
        "2015-07-21T21:40-04[America/New_York], 2015-07-21T21:40-04:00[America/New_York]",
        "2015-07-21T21:40+0845[Australia/Eucla], 2015-07-21T21:40+08:45[Australia/Eucla]",
        "1818-07-21T21:40[Europe/Stockholm], 1818-07-21T21:40+00:53:28[Europe/Stockholm]",
        "1818-07-21T21:40+00:53:28[Europe/Stockholm], "
                + "1818-07-21T21:40+00:53:28[Europe/Stockholm]",
        "2015-10-25T02:30+02:00[Europe/Paris], 2015-10-25T02:30+02:00[Europe/Paris]",
        "2015-10-25T02:30+01:00[Europe/Paris], 2015-10-25T02:30+01:00[Europe/Paris]",
        "2015-10-25T02:30[Europe/Paris], 2015-10-25T02:30+02:00[Europe/Paris]",
        "2015-03-29T02:30[Europe/Paris], 2015-03-29T03:30+02:00[Europe/Paris]",
        "2015-07-21T21:40, 2015-07-21T21:40+02:00[Europe/Paris]",
        "2015-07-21, 2015-07-21T00:00+02:00[Europe/Paris]",
    })
    void dateTimesInEveryForm(String text, String dateTime) {
        assertThat(DateTimeValue.of(TemporalReader.dateTime(text, ZoneId.of("Europe/Paris"))))
                .hasToString(dateTime);
    }

    @ParameterizedTest
    @CsvSource({
        "P14DT16H12M, P14DT16H12M",
        "P5M1.5D, P5M1DT12H",
        "P0.75M, P22DT19H51M49.5S",
        "PT0.75M, PT45S",
        "P2.5W, P17DT12H",
        "P12Y5M14DT16H12M70S, P12Y5M14DT16H13M10S",
        "P2012-02-02T14:37:21.545, P2012Y2M2DT14H37M21.545S",
        "P20120202T143721.545, P2012Y2M2DT14H37M21.545S",
        "P2012-02-02, P2012Y2M2D",
        "P20120202, P2012Y2M2D",
        "P0.5Y, P6M",
        "p1y2m3w4dt5h6m7.8s, P1Y2M25DT5H6M7.8S",
        "'PT0,1S', PT0.1S",
        "-P1Y2DT-3H, P-1Y-2DT3H",
        "+P1Y, P1Y",
        "P-1Y+2M, P-10M",
        "PT-0.000000001S, PT-0.000000001S",
        "PT0.0000000009S, PT0S",
        "PT9223372036854775807S, PT2562047788015215H30M7S",
        "P0D, PT0S",
    })
    void durationsInEveryForm(String text, String duration) {
        assertThat(TemporalReader.duration(text)).hasToString(duration);
    }

    @ParameterizedTest
    @CsvSource({"Z, Z", "+01:00, +01:00", "-0130, -01:30", "Europe/Paris, Europe/Paris"})
    void zones(String text, String zone) {
        assertThat(TemporalReader.zone(text)).hasToString(zone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "15",
                "2015-",
                "2015-7",
                "2015-13-01",
                "2015-02-30",
                "2015-W54",
                "2015-W00",
                "2014-W53-1",
                "2015-W30-8",
                "2015-W302",
                "2015-Q5",
                "2015-Q2-92",
                "2015-366",
                "20157",
                "201507213",
                "2015-07-21T",
                "2015-07-21 ",
                " 2015",
                "+1234567890-01-01",
                "12015-07-21",
                "2015-07-211",
                "٢٠١٥-07-21"
            })
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> TemporalReader.date(text))
                .isInstanceOf(DateTimeParseException.class)
                .hasMessageStartingWith("'" + text + "' cannot be read as a Date: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "24",
                "2160",
                "21:60",
                "21:4",
                "21:40:60",
                "21:40:32.",
                "21:4032",
                "2140:32",
                "21:40:32.1234567890",
                "21:40Z",
                "21.5",
                "214032.142.1"
            })
    void whatIsNoLocalTimeIsRefused(String text) {
        assertThatThrownBy(() -> TemporalReader.localTime(text))
                .isInstanceOf(DateTimeParseException.class)
                .hasMessageStartingWith("'" + text + "' cannot be read as a LocalTime: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "21:40+",
                "21:40+1",
                "21:40+19:00",
                "21:40+01:60",
                "21:40 Z",
                "21:40[Europe/Paris]"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> TemporalReader.time(text, ZoneOffset.UTC))
                .isInstanceOf(DateTimeParseException.class)
                .hasMessageStartingWith("'" + text + "' cannot be read as a Time: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2015-07-21T21:40+01:00[Europe/Paris]"
                        + "| +01:00 is not the offset of Europe/Paris at that time, at character 37",
                "2015-07-21T21:40[Europe/Pari]"
                        + "| there is no time zone `Europe/Pari`. Did you mean `Europe/Paris`?",
                "2015-07-21T21:40[Europe/Paris | `]` is missing, at character 18",
                "2015-07-21T21:40[Europe/Paris]x | `x` was not expected, at character 31",
                "2015-07-21 21:40 | ` 21:40` was not expected, at character 11",
                "2015-13-21T21:40 | (valid values 1 - 12): 13, at character 11",
            })
    void whatIsWrongWithADateTimeIsSaid(String text, String what) {
        assertThatThrownBy(() -> TemporalReader.dateTime(text, ZoneOffset.UTC))
                .isInstanceOf(DateTimeParseException.class)
                .hasMessageContaining(what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | `P` was expected, at character 1",
                "1Y | `P` was expected, at character 1",
                "P | a number was expected, at character 2",
                "PT | a number was expected, at character 3",
                "P1DT | a number was expected, at character 5",
                "P1 | a unit was expected, one of Y, M, W, D, at character 3",
                "P1D2Y | no unit may follow here, at character 5",
                "P1Y1Y | a unit was expected, one of M, W, D, at character 5",
                "P1H | a unit was expected, one of Y, M, W, D, at character 3",
                "PT1D | a unit was expected, one of H, M, S, at character 4",
                "P1.Y | a fraction was expected, at character 4",
                "P1Y 2M | a number was expected, at character 4",
                "PT9223372036854775808S | it is too long",
                "P9223372036854775807M | it is too long",
                "P2012-02T14:37 | `-` and days were expected, at character 9",
            })
    void whatIsWrongWithADurationIsSaid(String text, String what) {
        assertThatThrownBy(() -> TemporalReader.duration(text))
                .isInstanceOf(DateTimeParseException.class)
                .hasMessageContaining(what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Europe", "europe/paris", "+1", "+19:00", "Zulu/Time", "+01:00x"})
    void whatIsNoZoneIsRefused(String text) {
        assertThatThrownBy(() -> TemporalReader.zone(text))
                .isInstanceOf(DateTimeParseException.class)
                .hasMessageStartingWith("'" + text + "' cannot be read as a time zone: ");
    }
}
