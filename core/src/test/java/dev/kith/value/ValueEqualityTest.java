package dev.kith.value;

import static dev.kith.value.SampleValues.NAN;
import static dev.kith.value.SampleValues.NODE;
import static dev.kith.value.SampleValues.NULL;
import static dev.kith.value.SampleValues.RELATIONSHIP;
import static dev.kith.value.SampleValues.floating;
import static dev.kith.value.SampleValues.integer;
import static dev.kith.value.SampleValues.list;
import static dev.kith.value.SampleValues.map;
import static dev.kith.value.SampleValues.string;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

class ValueEqualityTest {
    private static final Value ONE = integer(1);
    private static final Value TWO = integer(2);

    static List<Arguments> listsOfTheStandard() {
        return List.of(
                arguments(list(ONE, TWO), list(ONE), Truth.FALSE),
                arguments(list(NULL), list(ONE), Truth.UNKNOWN),
                arguments(list(string("a")), list(ONE), Truth.FALSE),
                arguments(list(list(ONE)), list(list(ONE), list(NULL)), Truth.FALSE),
                arguments(list(list(ONE), list(TWO)), list(list(ONE), list(NULL)), Truth.UNKNOWN),
                arguments(
                        list(list(ONE), list(TWO, integer(3))),
                        list(list(ONE), list(NULL)),
                        Truth.FALSE),
                arguments(list(NULL, TWO), list(ONE, integer(3)), Truth.FALSE),
                arguments(list(NULL), list(NULL), Truth.UNKNOWN),
                arguments(list(), list(), Truth.TRUE),
                arguments(list(list()), list(list()), Truth.TRUE),
                arguments(list(ONE), ONE, Truth.FALSE));
    }

    static List<Arguments> mapsOfTheStandard() {
        Value k1 = map("k", ONE);
        return List.of(
                arguments(map(), map(), Truth.TRUE),
                arguments(k1, map("k", floating(1.0)), Truth.TRUE),
                arguments(
                        map("k", string("a"), "l", TWO),
                        map("l", TWO, "k", string("a")),
                        Truth.TRUE),
                arguments(map(), map("k", NULL), Truth.FALSE),
                arguments(map("k", NULL), map(), Truth.FALSE),
                arguments(k1, map("k", ONE, "l", NULL), Truth.FALSE),
                arguments(map("k", NULL, "l", ONE), map("l", ONE), Truth.FALSE),
                arguments(map("k", NULL), map("k", NULL, "l", NULL), Truth.FALSE),
                arguments(map("k", NULL), map("k", NULL), Truth.UNKNOWN),
                arguments(k1, map("k", NULL), Truth.UNKNOWN),
                arguments(map("k", ONE, "l", NULL), map("k", NULL, "l", NULL), Truth.UNKNOWN),
                arguments(map("k", ONE, "l", NULL), map("k", ONE, "l", ONE), Truth.UNKNOWN),
                arguments(map("k", ONE, "l", NULL), map("k", TWO, "l", ONE), Truth.FALSE));
    }

    static List<Arguments> scalarsOfTheStandard() {
        return List.of(
                arguments(NULL, NULL, Truth.UNKNOWN),
                arguments(NULL, ONE, Truth.UNKNOWN),
                arguments(NAN, NULL, Truth.UNKNOWN),
                arguments(NAN, NAN, Truth.FALSE),
                arguments(NAN, ONE, Truth.FALSE),
                arguments(NAN, string("a"), Truth.FALSE),
                arguments(list(NAN), list(NAN), Truth.FALSE),
                arguments(ONE, floating(1.0), Truth.TRUE),
                arguments(floating(0.0), floating(-0.0), Truth.TRUE),
                arguments(string("1.0"), floating(1.0), Truth.FALSE),
                arguments(string("1"), ONE, Truth.FALSE),
                arguments(BooleanValue.TRUE, ONE, Truth.FALSE),
                arguments(
                        integer(4611686018427387905L), integer(4611686018427387900L), Truth.FALSE),
                arguments(integer((1L << 53) + 1), floating(0x1p53), Truth.FALSE),
                arguments(integer(Long.MAX_VALUE), floating(0x1p63), Truth.FALSE),
                arguments(integer(Long.MIN_VALUE), floating(-0x1p63), Truth.TRUE),
                arguments(NODE, new NodeValue(1), Truth.TRUE),
                arguments(NODE, new NodeValue(2), Truth.FALSE),
                arguments(NODE, RELATIONSHIP, Truth.FALSE));
    }

    @ParameterizedTest
    @MethodSource({"listsOfTheStandard", "mapsOfTheStandard", "scalarsOfTheStandard"})
    void equalityIsThatOfTheStandardFromBothSides(Value a, Value b, Truth expected) {
        assertThat(ValueEquality.equal(a, b)).isEqualTo(expected);
        assertThat(ValueEquality.equal(b, a)).isEqualTo(expected);
    }

    @Test
    void whatIsEqualIsEquivalentAndHashesAlike() {
        for (Value left : SampleValues.ofEveryType()) {
            for (Value right : SampleValues.ofEveryType()) {
                if (ValueEquality.equal(left, right) == Truth.TRUE) {
                    assertThat(left).isEqualTo(right);
                    assertThat(left.hashCode()).isEqualTo(right.hashCode());
                }
            }
        }
    }
}
