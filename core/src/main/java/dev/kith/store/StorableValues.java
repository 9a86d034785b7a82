package dev.kith.store;

import dev.kith.value.BooleanValue;
import dev.kith.value.DurationValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.MapValue;
import dev.kith.value.NodeValue;
import dev.kith.value.NullValue;
import dev.kith.value.NumberValue;
import dev.kith.value.PathValue;
import dev.kith.value.PointValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.StringValue;
import dev.kith.value.TemporalValue;
import dev.kith.value.Value;

/** Which values can be a property: the same in every store. */
public final class StorableValues {
    private StorableValues() {}

    /**
     * The value to store for one that is to become a property: itself, but of a list of both integers
     * and floats one of floats. Null is allowed: it removes the property.
     *
     * @param maxBytes the most that it may have, strings counted as UTF-8
     * @throws dev.kith.QueryException with {@code TYPE_ERROR} or {@code VALUE_TOO_LARGE}
     */
    public static Value stored(Value value, long maxBytes) {
        Value stored = value instanceof ListValue list && mixesNumbers(list) ? floats(list) : value;
        check(stored, maxBytes);
        return stored;
    }

    private static boolean mixesNumbers(ListValue list) {
        boolean integers = false;
        boolean floats = false;
        for (Value element : list.elements()) {
            if (!(element instanceof NumberValue)) {
                return false;
            }
            integers |= element instanceof IntegerValue;
            floats |= element instanceof FloatValue;
        }
        return integers && floats;
    }

    private static ListValue floats(ListValue list) {
        return new ListValue(list.elements().stream()
                .map(element -> (Value) FloatValue.of(((NumberValue) element).asDouble()))
                .toList());
    }

    private static void check(Value value, long maxBytes) {
        long bytes = switch (value) {
            case NullValue none -> 0;
            case ListValue list -> checkList(list);
            case BooleanValue scalar -> bytes(scalar);
            case IntegerValue scalar -> bytes(scalar);
            case FloatValue scalar -> bytes(scalar);
            case StringValue scalar -> bytes(scalar);
            case TemporalValue scalar -> bytes(scalar);
            case DurationValue scalar -> bytes(scalar);
            case PointValue scalar -> bytes(scalar);
            case MapValue map -> throw notStorable(map);
            case NodeValue node -> throw notStorable(node);
            case RelationshipValue relationship -> throw notStorable(relationship);
            case PathValue path -> throw notStorable(path);
        };
        if (bytes > maxBytes) {
            throw StoreErrors.valueTooLarge(bytes, maxBytes);
        }
    }

    private static long checkList(ListValue list) {
        long bytes = 0;
        for (Value element : list.elements()) {
            String first = list.elements().getFirst().typeName();
            if (!isScalar(element)) {
                throw StoreErrors.notStorable("a List that holds a " + element.typeName());
            }
            if (!element.typeName().equals(first)) {
                throw StoreErrors.notStorable(
                        "a List of both %s and %s".formatted(first, element.typeName()));
            }
            bytes += bytes(element);
        }
        return bytes;
    }

    private static RuntimeException notStorable(Value value) {
        return StoreErrors.notStorable("a " + value.typeName());
    }

    private static boolean isScalar(Value value) {
        return value instanceof BooleanValue
                || value instanceof IntegerValue
                || value instanceof FloatValue
                || value instanceof StringValue
                || value instanceof TemporalValue
                || value instanceof DurationValue
                || value instanceof PointValue;
    }

    private static long bytes(Value scalar) {
        return switch (scalar) {
            case StringValue string -> utf8Bytes(string.value());
            case TemporalValue moment -> 2 * Long.BYTES;
            case DurationValue duration -> 4 * Long.BYTES;
            case PointValue point -> 4 * Long.BYTES;
            case Value other -> Long.BYTES;
        };
    }

    /** Half a surrogate pair is no character: stored as UTF-8 it would come back as another. */
    private static long utf8Bytes(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                boolean isPair = i + 1 < text.length()
                        && Character.isSurrogatePair(unit, text.charAt(i + 1));
                if (!isPair) {
                    throw StoreErrors.notStorable("a String with half a surrogate pair");
                }
                bytes += 4;
                i++;
            } else {
                bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
            }
        }
        return bytes;
    }
}
