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
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

class ValueComparisonTest {
    private static final Value ONE = integer(1);
    private static final Value TWO = integer(2);

    static List<Arguments> greaterOrEqual() {
        return List.of(
                arguments(list(ONE, integer(0)), list(ONE), Truth.TRUE),
                arguments(list(ONE, NULL), list(ONE), Truth.TRUE),
                arguments(list(ONE, TWO), list(ONE, NULL), Truth.UNKNOWN),
                arguments(list(ONE, string("a")), list(ONE, NULL), Truth.UNKNOWN),
                arguments(list(ONE, TWO), list(integer(3), NULL), Truth.FALSE),
                arguments(list(ONE, string("a")), list(ONE, TWO), Truth.UNKNOWN),
                arguments(list(NULL, ONE), list(NULL, TWO), Truth.UNKNOWN),
                arguments(list(), list(), Truth.TRUE),
                arguments(list(NAN), list(ONE), Truth.FALSE));
    }

    @ParameterizedTest
    @MethodSource
    void greaterOrEqual(Value a, Value b, Truth expected) {
        assertThat(ValueComparison.greaterThanOrEqual(a, b)).isEqualTo(expected);
        assertThat(ValueComparison.lessThanOrEqual(b, a)).isEqualTo(expected);
    }

    static List<Arguments> lessThan() {
        return List.of(
                arguments(floating(1.0), floating(1.0), Truth.FALSE),
                arguments(ONE, floating(1.0), Truth.FALSE),
                arguments(ONE, floating(3.14), Truth.TRUE),
                arguments(floating(-1.5), integer(-1), Truth.TRUE),
                arguments(floating(0x1p53), integer((1L << 53) + 1), Truth.TRUE),
                arguments(integer(Long.MAX_VALUE), floating(0x1p63), Truth.TRUE),
                arguments(floating(Double.NEGATIVE_INFINITY), integer(Long.MIN_VALUE), Truth.TRUE),
                arguments(string("1.0"), floating(1.0), Truth.UNKNOWN),
                arguments(string("1"), ONE, Truth.UNKNOWN),
                arguments(string("a"), string("ab"), Truth.TRUE),
                arguments(string("B"), string("a"), Truth.TRUE),
                arguments(string("\uFFFF"), string("\uD800\uDC00"), Truth.TRUE),
                arguments(BooleanValue.FALSE, BooleanValue.TRUE, Truth.TRUE),
                arguments(NULL, ONE, Truth.UNKNOWN),
                arguments(NULL, NULL, Truth.UNKNOWN),
                arguments(map("k", ONE), map("k", TWO), Truth.UNKNOWN),
                arguments(NODE, new NodeValue(2), Truth.UNKNOWN),
                arguments(RELATIONSHIP, new RelationshipValue(2), Truth.UNKNOWN),
                arguments(PATH, PATH, Truth.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource
    void lessThan(Value a, Value b, Truth expected) {
        assertThat(ValueComparison.lessThan(a, b)).isEqualTo(expected);
        assertThat(ValueComparison.greaterThan(b, a)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource
    void noComparisonWithNaNIsTrue(Value other, Truth expected) {
        assertThat(ValueComparison.lessThan(NAN, other)).isEqualTo(expected);
        assertThat(ValueComparison.lessThanOrEqual(NAN, other)).isEqualTo(expected);
        assertThat(ValueComparison.greaterThan(NAN, other)).isEqualTo(expected);
        assertThat(ValueComparison.greaterThanOrEqual(NAN, other)).isEqualTo(expected);
    }

    static List<Arguments> noComparisonWithNaNIsTrue() {
        return List.of(
                arguments(ONE, Truth.FALSE),
                arguments(floating(1.0), Truth.FALSE),
                arguments(NAN, Truth.FALSE),
                arguments(string("a"), Truth.UNKNOWN),
                arguments(NULL, Truth.UNKNOWN));
    }

    @Test
    void lessAndGreaterOrEqualExcludeEachOther() {
        for (Value left : SampleValues.ofEveryType()) {
            for (Value right : SampleValues.ofEveryType()) {
                assertThat(ValueComparison.lessThan(left, right)
                                .and(ValueComparison.greaterThanOrEqual(left, right)))
                        .isNotEqualTo(Truth.TRUE);
            }
        }
    }
}
