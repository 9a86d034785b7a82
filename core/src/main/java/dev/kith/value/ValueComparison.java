package dev.kith.value;

import java.util.List;

/**
 * Cypher's {@code <}, {@code <=}, {@code >} and {@code >=}. Numbers, strings, booleans, lists and
 * temporal instants compare within their own kind; everything else (durations and points too), and
 * everything with null, is unknown. NaN
 * compares with numbers only, and no comparison with it is true.
 */
public final class ValueComparison {
    private enum Outcome {
        LESS,
        EQUAL,
        GREATER,
        /** Neither less nor equal nor greater: a NaN is among two numbers. */
        UNORDERED,
        /** Of kinds that do not compare, or a null decides. */
        UNKNOWN;

        private static Outcome of(int comparison) {
            if (comparison == 0) {
                return EQUAL;
            }
            return comparison < 0 ? LESS : GREATER;
        }
    }

    private ValueComparison() {}

    public static Truth lessThan(Value left, Value right) {
        return switch (compare(left, right)) {
            case LESS -> Truth.TRUE;
            case EQUAL, GREATER, UNORDERED -> Truth.FALSE;
            case UNKNOWN -> Truth.UNKNOWN;
        };
    }

    public static Truth lessThanOrEqual(Value left, Value right) {
        return switch (compare(left, right)) {
            case LESS, EQUAL -> Truth.TRUE;
            case GREATER, UNORDERED -> Truth.FALSE;
            case UNKNOWN -> Truth.UNKNOWN;
        };
    }

    public static Truth greaterThan(Value left, Value right) {
        return lessThan(/* left= */ right, /* right= */ left);
    }

    public static Truth greaterThanOrEqual(Value left, Value right) {
        return lessThanOrEqual(/* left= */ right, /* right= */ left);
    }

    private static Outcome compare(Value left, Value right) {
        if (left instanceof NumberValue a && right instanceof NumberValue b) {
            return ScalarOrder.isNaN(a) || ScalarOrder.isNaN(b)
                    ? Outcome.UNORDERED
                    : Outcome.of(ScalarOrder.compareNumbers(a, b));
        }
        if (left instanceof StringValue a && right instanceof StringValue b) {
            return Outcome.of(ScalarOrder.compareStrings(a.value(), b.value()));
        }
        if (left instanceof BooleanValue a && right instanceof BooleanValue b) {
            return Outcome.of(a.compareTo(b));
        }
        if (left instanceof ListValue a && right instanceof ListValue b) {
            return compareLists(a.elements(), b.elements());
        }
        if (left instanceof TemporalValue a
                && right instanceof TemporalValue b
                && a.getClass() == b.getClass()) {
            return Outcome.of(TemporalOrder.compare(a, b));
        }
        return Outcome.UNKNOWN;
    }

    /** The first elements that are not surely equal decide; else the shorter list is less. */
    private static Outcome compareLists(List<Value> left, List<Value> right) {
        int shared = Math.min(left.size(), right.size());
        for (int i = 0; i < shared; i++) {
            Value a = left.get(i);
            Value b = right.get(i);
            if (ValueEquality.equal(a, b) != Truth.TRUE) {
                return compare(a, b);
            }
        }
        return Outcome.of(Integer.compare(left.size(), right.size()));
    }
}
