package dev.kith.value;

import static dev.kith.value.SampleValues.NAN;
import static dev.kith.value.SampleValues.NODE;
import static dev.kith.value.SampleValues.NULL;
import static dev.kith.value.SampleValues.PATH;
import static dev.kith.value.SampleValues.RELATIONSHIP;
import static dev.kith.value.SampleValues.floating;
import static dev.kith.value.SampleValues.integer;
import static dev.kith.value.SampleValues.list;
import static dev.kith.value.SampleValues.map;
import static dev.kith.value.SampleValues.string;

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
                string("text"),
                BooleanValue.FALSE,
                floating(1.5),
                NAN,
                NULL);
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
