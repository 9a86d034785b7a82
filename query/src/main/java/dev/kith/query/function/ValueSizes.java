package dev.kith.query.function;

import dev.kith.value.ListValue;
import dev.kith.value.MapValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.util.List;
import java.util.Map;

/** Refuses values that are larger than the limits of the run allow, where it can before they are made. */
public final class ValueSizes {
    private ValueSizes() {}

    /** A list of these. */
    public static Value list(List<Value> elements, FunctionContext context) {
        checkList(elements.size(), context);
        return checked(new ListValue(elements), context);
    }

    /** A map of these. */
    public static Value map(Map<String, Value> entries, FunctionContext context) {
        return checked(new MapValue(entries), context);
    }

    /** A string with this text. */
    static Value string(String text, FunctionContext context) {
        checkString(text.length(), context);
        return StringValue.of(text);
    }

    /** The value itself, from wherever it comes. */
    public static Value checked(Value value, FunctionContext context) {
        switch (value) {
            case StringValue string -> checkString(string.value().length(), context);
            case ListValue list -> {
                checkList(list.size(), context);
                checkWhole(list, context);
            }
            case MapValue map -> checkWhole(map, context);
            default -> {}
        }
        return value;
    }

    private static void checkWhole(Value value, FunctionContext context) {
        if (value.levels() > context.limits().maxValueLevels()) {
            throw LimitErrors.valueTooDeep(value.levels(), context.limits());
        }
        context.checkRoom(value.heldBytes());
    }

    /** Before a list of so many elements is made. */
    public static void checkList(long elements, FunctionContext context) {
        if (elements > context.limits().maxListElements()) {
            throw LimitErrors.listTooLong(elements, context.limits());
        }
    }

    /** Before a string of so many UTF-16 code units is made. */
    public static void checkString(long chars, FunctionContext context) {
        if (chars * Character.BYTES > context.limits().maxValueBytes()) {
            throw LimitErrors.stringTooLong(chars, context.limits());
        }
    }
}
