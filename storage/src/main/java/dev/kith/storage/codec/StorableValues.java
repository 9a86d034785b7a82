package dev.kith.storage.codec;

import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.QueryException;
import dev.kith.QueryException.Classification;
import dev.kith.value.BooleanValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.MapValue;
import dev.kith.value.NodeValue;
import dev.kith.value.NullValue;
import dev.kith.value.PathValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Which values may be a property: booleans, integers, floats, strings, and lists of one of these.
 */
public final class StorableValues {
    /** The longest value, measured as characters or elements; so a record stays below 2 GiB. */
    static final int MAX_VALUE_SIZE = 64 << 20;

    private StorableValues() {}

    /**
     * Lets pass what may be stored.
     *
     * @throws KithException {@code TYPE_ERROR} or {@code VALUE_TOO_LARGE}
     */
    public static void check(Value value) {
        switch (value) {
            case BooleanValue truth -> {}
            case IntegerValue integer -> {}
            case FloatValue floating -> {}
            case StringValue string -> checkString(string.value());
            case ListValue list -> checkList(list);
            case NullValue nothing -> throw refused("null cannot be an element of a property");
            case MapValue map -> throw notAProperty(map);
            case NodeValue node -> throw notAProperty(node);
            case RelationshipValue relationship -> throw notAProperty(relationship);
            case PathValue path -> throw notAProperty(path);
        }
    }

    private static void checkList(ListValue list) {
        checkSize(list.size(), "elements");
        for (Value element : list.elements()) {
            if (element instanceof ListValue) {
                throw refused("a list of lists cannot be a property");
            }
            check(element);
            String first = list.elements().getFirst().typeName();
            if (!element.typeName().equals(first)) {
                throw refused(
                        "a list that holds %s and %s cannot be a property; all elements of a stored list are of one type"
                                .formatted(first, element.typeName()));
            }
        }
    }

    private static void checkString(String string) {
        checkSize(string.length(), "characters");
        if (hasSurrogate(string)) {
            CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
            if (!encoder.canEncode(string)) {
                throw refused("a string with half a surrogate pair cannot be a property");
            }
        }
    }

    private static boolean hasSurrogate(String string) {
        for (int i = 0; i < string.length(); i++) {
            if (Character.isSurrogate(string.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static void checkSize(int size, String unit) {
        if (size > MAX_VALUE_SIZE) {
            throw new KithException(
                    ErrorCode.VALUE_TOO_LARGE,
                    "a property value has %d %s; at most %d can be stored"
                            .formatted(size, unit, MAX_VALUE_SIZE));
        }
    }

    private static QueryException notAProperty(Value value) {
        return refused("%s cannot be a property".formatted(value.typeName()));
    }

    private static QueryException refused(String summary) {
        return new QueryException(
                ErrorCode.TYPE_ERROR,
                Classification.runtime("TypeError", "InvalidPropertyType"),
                summary);
    }
}
