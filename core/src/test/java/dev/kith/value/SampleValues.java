package dev.kith.value;

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

    /** Several values of every type, special ones among them. */
    static List<Value> ofEveryType() {
        List<Value> scalars = List.of(
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
                new PathValue(new long[] {1, 2}, new long[] {2}));
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
