package dev.kith.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The total order of ORDER BY, ascending: maps, nodes, relationships, lists, paths, points,
 * datetimes, local datetimes, dates, times, local times, durations, strings, booleans, numbers with
 * NaN as the last of them, null. Consistent with {@code equals}: zero means equivalent, so it may
 * also key a sorted collection.
 *
 * <p>openCypher leaves the place of points and temporal values open: they stand where the "hierarchy
 * of values" of Neo4j's Cypher manual has them.
 */
public final class ValueOrder implements Comparator<Value> {
    public static final ValueOrder ASCENDING = new ValueOrder();

    private ValueOrder() {}

    @Override
    public int compare(Value left, Value right) {
        int leftRank = rank(left);
        int rightRank = rank(right);
        return leftRank == rightRank ? compareAlike(left, right) : leftRank - rightRank;
    }

    /** Two values of one rank, so of one kind. */
    private int compareAlike(Value left, Value right) {
        return switch (left) {
            case NullValue none -> 0;
            case NumberValue number -> compareNumbers(number, (NumberValue) right);
            case StringValue string ->
                ScalarOrder.compareStrings(string.value(), ((StringValue) right).value());
            case BooleanValue bool -> bool.compareTo((BooleanValue) right);
            case ListValue list -> compareLists(list.elements(), ((ListValue) right).elements());
            case MapValue map -> compareMaps(map, (MapValue) right);
            case PointValue point -> SpatialOrder.compare(point, (PointValue) right);
            case TemporalValue moment -> TemporalOrder.compare(moment, (TemporalValue) right);
            case DurationValue duration ->
                TemporalOrder.compareDurations(duration, (DurationValue) right);
            case NodeValue node -> Long.compare(node.id(), ((NodeValue) right).id());
            case RelationshipValue relationship ->
                Long.compare(relationship.id(), ((RelationshipValue) right).id());
            case PathValue path -> comparePaths(path, (PathValue) right);
        };
    }

    private static int rank(Value value) {
        return switch (value) {
            case MapValue map -> 0;
            case NodeValue node -> 1;
            case RelationshipValue relationship -> 2;
            case ListValue list -> 3;
            case PathValue path -> 4;
            case PointValue point -> 5;
            case DateTimeValue moment -> 6;
            case LocalDateTimeValue moment -> 7;
            case DateValue moment -> 8;
            case TimeValue moment -> 9;
            case LocalTimeValue moment -> 10;
            case DurationValue duration -> 11;
            case StringValue string -> 12;
            case BooleanValue bool -> 13;
            case NumberValue number -> 14;
            case NullValue none -> 15;
        };
    }

    private static int compareNumbers(NumberValue left, NumberValue right) {
        boolean leftIsNaN = ScalarOrder.isNaN(left);
        boolean rightIsNaN = ScalarOrder.isNaN(right);
        return leftIsNaN || rightIsNaN
                ? Boolean.compare(leftIsNaN, rightIsNaN)
                : ScalarOrder.compareNumbers(left, right);
    }

    private int compareLists(List<Value> left, List<Value> right) {
        int shared = Math.min(left.size(), right.size());
        for (int i = 0; i < shared; i++) {
            int comparison = compare(left.get(i), right.get(i));
            if (comparison != 0) {
                return comparison;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    /** Left open by openCypher. Here: as the list of the sorted keys, then of their values. */
    private int compareMaps(MapValue left, MapValue right) {
        List<String> leftKeys = sortedKeys(left);
        List<String> rightKeys = sortedKeys(right);
        int shared = Math.min(leftKeys.size(), rightKeys.size());
        for (int i = 0; i < shared; i++) {
            int comparison = ScalarOrder.compareStrings(leftKeys.get(i), rightKeys.get(i));
            if (comparison != 0) {
                return comparison;
            }
        }
        if (leftKeys.size() != rightKeys.size()) {
            return Integer.compare(leftKeys.size(), rightKeys.size());
        }
        for (String key : leftKeys) {
            int comparison = compare(left.get(key), right.get(key));
            if (comparison != 0) {
                return comparison;
            }
        }
        return 0;
    }

    private static List<String> sortedKeys(MapValue map) {
        var keys = new ArrayList<>(map.entries().keySet());
        Collections.sort(keys, ScalarOrder::compareStrings);
        return keys;
    }

    /** As the list of nodes and relationships in the order walked. */
    private static int comparePaths(PathValue left, PathValue right) {
        int shared = Math.min(left.length(), right.length());
        for (int i = 0; i <= shared; i++) {
            int comparison = Long.compare(left.nodeIds()[i], right.nodeIds()[i]);
            if (comparison == 0 && i < shared) {
                comparison = Long.compare(left.relationshipIds()[i], right.relationshipIds()[i]);
            }
            if (comparison != 0) {
                return comparison;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
