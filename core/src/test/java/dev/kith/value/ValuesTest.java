package dev.kith.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.ErrorCode;
import dev.kith.KithException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class ValuesTest {
    private enum Colour {
        RED
    }

    private record Person(String name, int age, List<String> tags) {}

    private static final EntityView IDS = new EntityView() {
        @Override
        public Object node(NodeValue node) {
            return "node " + node.id();
        }

        @Override
        public Object relationship(RelationshipValue relationship) {
            return "relationship " + relationship.id();
        }

        @Override
        public Object path(PathValue path) {
            return "path " + path.length();
        }

        @Override
        public Object duration(DurationValue duration) {
            return "duration " + duration;
        }

        @Override
        public Object point(PointValue point) {
            return point.toString();
        }
    };

    @Test
    void scalarsBecomeValues() {
        assertThat(Values.of(null)).isEqualTo(NullValue.NULL);
        assertThat(Values.of(true)).isEqualTo(BooleanValue.TRUE);
        assertThat(Values.of((byte) 1)).isEqualTo(IntegerValue.of(1));
        assertThat(Values.of((short) 1)).isEqualTo(IntegerValue.of(1));
        assertThat(Values.of(1)).isEqualTo(IntegerValue.of(1));
        assertThat(Values.of(Long.MIN_VALUE)).isEqualTo(IntegerValue.of(Long.MIN_VALUE));
        assertThat(Values.of(1.5f)).isEqualTo(FloatValue.of(1.5));
        assertThat(Values.of(1.5)).isEqualTo(FloatValue.of(1.5));
        assertThat(Values.of('a')).isEqualTo(StringValue.of("a"));
        assertThat(Values.of(CharBuffer.wrap("ab"))).isEqualTo(StringValue.of("ab"));
        assertThat(Values.of(Colour.RED)).isEqualTo(StringValue.of("RED"));
        assertThat(Values.of(Optional.of(1))).isEqualTo(IntegerValue.of(1));
        assertThat(Values.of(Optional.empty())).isEqualTo(NullValue.NULL);
    }

    @Test
    void containersBecomeListsAndMaps() {
        var expected = new ListValue(List.of(IntegerValue.of(1), IntegerValue.of(2)));
        assertThat(Values.of(List.of(1, 2))).isEqualTo(expected);
        assertThat(Values.of(new int[] {1, 2})).isEqualTo(expected);
        assertThat(Values.of(new Long[] {1L, 2L})).isEqualTo(expected);
        assertThat(Values.of(Set.of(1))).isEqualTo(new ListValue(List.of(IntegerValue.of(1))));
        assertThat(Values.of(Map.of("k", 1)))
                .isEqualTo(new MapValue(Map.of("k", IntegerValue.of(1))));
        assertThat(Values.of(new Person("Ann", 30, List.of("a"))))
                .hasToString("{name: 'Ann', age: 30, tags: ['a']}");
    }

    @Test
    void valuesComeBackAsPlainJavaObjects() {
        @Nullable
        List<@Nullable Object> original = new ArrayList<>(
                Arrays.asList(null, true, 1L, 1.5, "a", List.of(1L), Map.of("k", "v")));
        assertThat(Values.toJava(Values.of(original), IDS)).isEqualTo(original);
        assertThat(Values.toJava(new NodeValue(7), IDS)).isEqualTo("node 7");
        assertThat(Values.toJava(new RelationshipValue(8), IDS)).isEqualTo("relationship 8");
        assertThat(Values.toJava(SampleValues.PATH, IDS)).isEqualTo("path 1");
        assertThat(Values.toJava(DurationValue.ZERO, IDS)).isEqualTo("duration PT0S");
    }

    @Test
    void whatIsNoValueIsRefusedByName() {
        assertThatExceptionOfType(KithException.class)
                .isThrownBy(() -> Values.of(List.of(BigDecimal.ONE)))
                .withMessageContaining("java.math.BigDecimal")
                .satisfies(error -> assertThat(error.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT));
        assertThatExceptionOfType(KithException.class)
                .isThrownBy(() -> Values.of(Map.of(1, 1)))
                .withMessageContaining("keys must be strings");
    }

    @Test
    void aCollectionThatHoldsItselfIsRefused() {
        var loop = new ArrayList<Object>();
        loop.add(loop);
        assertThatExceptionOfType(KithException.class)
                .isThrownBy(() -> Values.of(loop))
                .withMessageContaining("256 levels");
    }
}
