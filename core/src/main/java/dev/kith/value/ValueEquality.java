package dev.kith.value;

import java.util.List;
import java.util.Map;

/**
 * Cypher's {@code =}: unknown where a null decides, false between values of different types
 * (integers and floats are one type here), and false between NaN and anything.
 */
public final class ValueEquality {
    private ValueEquality() {}

    /** {@code left = right}; {@code <>} is its {@link Truth#not}. */
    public static Truth equal(Value left, Value right) {
        if (left.isNull() || right.isNull()) {
            return Truth.UNKNOWN;
        }
        return switch (left) {
            case ListValue list ->
                right instanceof ListValue other
                        ? equalLists(list.elements(), other.elements())
                        : Truth.FALSE;
            case MapValue map ->
                right instanceof MapValue other
                        ? equalMaps(map.entries(), other.entries())
                        : Truth.FALSE;
            case NullValue nothing -> Truth.UNKNOWN;
            case BooleanValue scalar -> Truth.of(scalar == right);
            case IntegerValue scalar -> Truth.of(scalar.equals(right));
            case FloatValue scalar ->
                Truth.of(!Double.isNaN(scalar.value()) && scalar.equals(right));
            case StringValue scalar -> Truth.of(scalar.equals(right));
            case TemporalValue moment -> Truth.of(moment.equals(right));
            case DurationValue duration -> Truth.of(duration.equals(right));
            case PointValue point -> Truth.of(point.equals(right));
            case NodeValue node -> Truth.of(node.equals(right));
            case RelationshipValue relationship -> Truth.of(relationship.equals(right));
            case PathValue path -> Truth.of(path.equals(right));
        };
    }

    /** Lists of different lengths differ, whatever nulls they hold. */
    private static Truth equalLists(List<Value> left, List<Value> right) {
        if (left.size() != right.size()) {
            return Truth.FALSE;
        }
        Truth all = Truth.TRUE;
        for (int i = 0; i < left.size() && all != Truth.FALSE; i++) {
            all = all.and(equal(left.get(i), right.get(i)));
        }
        return all;
    }

    /** Maps with different keys differ, even where a key holds null. */
    private static Truth equalMaps(Map<String, Value> left, Map<String, Value> right) {
        if (!left.keySet().equals(right.keySet())) {
            return Truth.FALSE;
        }
        Truth all = Truth.TRUE;
        for (Map.Entry<String, Value> entry : left.entrySet()) {
            Value other = right.getOrDefault(entry.getKey(), NullValue.NULL);
            all = all.and(equal(entry.getValue(), other));
        }
        return all;
    }
}
