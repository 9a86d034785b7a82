package dev.kith.value;

import static dev.kith.value.CoordinateReferenceSystem.CARTESIAN;
import static dev.kith.value.CoordinateReferenceSystem.CARTESIAN_3D;
import static dev.kith.value.CoordinateReferenceSystem.WGS_84;
import static dev.kith.value.CoordinateReferenceSystem.WGS_84_3D;
import static dev.kith.value.SampleValues.NAN;
import static dev.kith.value.SampleValues.NODE;
import static dev.kith.value.SampleValues.NULL;
import static dev.kith.value.SampleValues.PATH;
import static dev.kith.value.SampleValues.RELATIONSHIP;
import static dev.kith.value.SampleValues.date;
import static dev.kith.value.SampleValues.dateTime;
import static dev.kith.value.SampleValues.duration;
import static dev.kith.value.SampleValues.floating;
import static dev.kith.value.SampleValues.integer;
import static dev.kith.value.SampleValues.list;
import static dev.kith.value.SampleValues.localDateTime;
import static dev.kith.value.SampleValues.localTime;
import static dev.kith.value.SampleValues.map;
import static dev.kith.value.SampleValues.point;
import static dev.kith.value.SampleValues.string;
import static dev.kith.value.SampleValues.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class ValueOrderTest {
    private static final Value ONE = integer(1);
    private static final Value A = string("a");

    @Test
    void typesFollowEachOtherAsTheStandardSays() {
        assertThatOrderIs(
                map("a", string("map")),
                NODE,
                RELATIONSHIP,
                list(string("list")),
                PATH,
                point(WGS_84, 1, 2),
                dateTime("2015-06-24T12:00Z"),
                localDateTime("2015-06-24T12:00"),
                date("2015-06-24"),
                time("12:00Z"),
                localTime("12:00"),
                duration(0, 1, 0, 0),
                string("text"),
                BooleanValue.FALSE,
                floating(1.5),
                NAN,
                NULL);
    }

    @Test
    void momentsFollowEachOtherInTimeAndThenByZoneFromWestToEast() {
        assertThatOrderIs(date("-0044-03-15"), date("2015-06-24"), date("+12015-01-01"));
        assertThatOrderIs(localTime("12:00"), localTime("12:00:00.000000001"));
        assertThatOrderIs(time("13:00+03:00"), time("11:00Z"), time("12:00+01:00"), time("12:00Z"));
        assertThatOrderIs(
                dateTime("2015-06-24T10:59:59Z"),
                dateTime("2015-06-24T07:00-04:00"),
                dateTime("2015-06-24T12:00+01:00"),
                dateTime("2015-06-24T07:00-04:00[America/New_York]"),
                dateTime("2015-06-24T12:00+01:00[Europe/London]"),
                dateTime("2015-06-24T12:00Z"));
    }

    @Test
    void durationsFollowEachOtherByAverageLength() {
        assertThatOrderIs(
                duration(-1, 0, 0, 0),
                duration(0, 0, 0, -1),
                DurationValue.ZERO,
                duration(0, 0, 86_400, 0),
                duration(0, 1, 0, 0),
                duration(0, 1, 0, 1),
                duration(0, 30, 37_746, 0),
                duration(1, 0, 0, 0),
                duration(0, 31, 0, 0),
                duration(12, 0, 0, 0),
                duration(0, 366, 0, 0));
    }

    @Test
    void pointsFollowEachOtherBySystemAndCoordinates() {
        assertThatOrderIs(
                point(WGS_84, 100, 2),
                PointValue.of(WGS_84_3D, 1, 2, 3),
                point(CARTESIAN, -1, 3),
                point(CARTESIAN, 1, 2),
                point(CARTESIAN, 1, 3),
                PointValue.of(CARTESIAN_3D, 0, 2, 3),
                PointValue.of(CARTESIAN_3D, 0, 2, 4));
    }

    @Test
    void listsFollowEachOtherAsTheStandardSays() {
        assertThatOrderIs(
                list(),
                list(A),
                list(A, ONE),
                list(ONE),
                list(ONE, A),
                list(ONE, NULL),
                list(NULL, ONE),
                list(NULL, integer(2)));
    }

    @Test
    void scalarsFollowEachOtherAsTheStandardSays() {
        assertThatOrderIs(BooleanValue.FALSE, BooleanValue.TRUE);
        assertThatOrderIs(string(""), string(" "), string(".*"), string("one"));
        assertThatOrderIs(string("\uFFFF"), string("\uD800\uDC00"));
        assertThatOrderIs(
                floating(Double.NEGATIVE_INFINITY),
                integer(Long.MIN_VALUE),
                integer(-1),
                floating(0.5),
                ONE,
                floating(1.5),
                floating(0x1p53),
                integer((1L << 53) + 1),
                integer(Long.MAX_VALUE),
                floating(0x1p63),
                floating(Double.POSITIVE_INFINITY),
                NAN);
    }

    @Test
    void pathsAreOrderedAsTheyAreWalked() {
        assertThatOrderIs(
                new PathValue(new long[] {1}, new long[] {}),
                new PathValue(new long[] {1, 2}, new long[] {1}),
                new PathValue(new long[] {1, 3}, new long[] {1}),
                new PathValue(new long[] {1, 2}, new long[] {2}),
                new PathValue(new long[] {2}, new long[] {}));
    }

    @Test
    void itIsATotalOrderAndZeroMeansEquivalent() {
        List<Value> values = SampleValues.ofEveryType();
        for (Value a : values) {
            for (Value b : values) {
                int comparison = ValueOrder.ASCENDING.compare(a, b);
                assertThat(Integer.signum(ValueOrder.ASCENDING.compare(b, a)))
                        .as("%s against %s", a, b)
                        .isEqualTo(-Integer.signum(comparison));
                assertThat(comparison == 0).as("%s against %s", a, b).isEqualTo(a.equals(b));
                if (comparison == 0) {
                    assertThat(a.hashCode()).isEqualTo(b.hashCode());
                }
            }
        }
    }

    @Test
    void itIsTransitive() {
        List<Value> values = SampleValues.ofEveryType();
        for (Value a : values) {
            for (Value b : values) {
                if (ValueOrder.ASCENDING.compare(a, b) > 0) {
                    continue;
                }
                for (Value c : values) {
                    if (ValueOrder.ASCENDING.compare(b, c) <= 0
                            && ValueOrder.ASCENDING.compare(a, c) > 0) {
                        throw new AssertionError("%s, %s, %s".formatted(a, b, c));
                    }
                }
            }
        }
    }

    private static void assertThatOrderIs(Value... expected) {
        long seed = 42;
        var shuffled = new ArrayList<>(List.of(expected));
        Collections.shuffle(shuffled, new Random(seed));
        shuffled.sort(ValueOrder.ASCENDING);
        assertThat(shuffled).as("seed %d", seed).containsExactly(expected);
    }
}
