package dev.kith.query.function;

import static dev.kith.query.function.ScalarDefinition.function;

import dev.kith.value.BooleanValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.MapValue;
import dev.kith.value.NullValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists and their ends; what strings have in common with them. */
final class ListFunctions {
    private ListFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                function("size")
                        .takes("value", ArgumentType.STRING_OR_LIST)
                        .returns(ArgumentType.INTEGER)
                        .is("The number of elements of a list, or of characters of a string.")
                        .computedBy((arguments, context) -> IntegerValue.of(size(arguments[0]))),
                function("isEmpty")
                        .takes("value", ArgumentType.STRING_LIST_OR_MAP)
                        .returns(ArgumentType.BOOLEAN)
                        .is("Whether a list, a map or a string holds nothing.")
                        .computedBy(
                                (arguments, context) -> BooleanValue.of(size(arguments[0]) == 0)),
                function("reverse")
                        .takes("value", ArgumentType.STRING_OR_LIST)
                        .is("The elements of a list, or the characters of a string, backwards.")
                        .computedBy((arguments, context) -> reverse(arguments[0])),
                function("head")
                        .takes("list", ArgumentType.LIST)
                        .is("The first element of a list, null if it is empty.")
                        .computedBy((arguments, context) -> element(arguments[0], true)),
                function("last")
                        .takes("list", ArgumentType.LIST)
                        .is("The last element of a list, null if it is empty.")
                        .computedBy((arguments, context) -> element(arguments[0], false)),
                function("tail")
                        .takes("list", ArgumentType.LIST)
                        .returns(ArgumentType.LIST)
                        .is("A list without its first element.")
                        .computedBy((arguments, context) -> tail((ListValue) arguments[0])),
                // Of any type: openCypher finds a wrong one when the function runs.
                function("range")
                        .takes("start", ArgumentType.ANY)
                        .takes("end", ArgumentType.ANY)
                        .mayTake("step", ArgumentType.ANY)
                        .returns(ArgumentType.LIST)
                        .is("The integers from a start to an end, both included, by a step.")
                        .computedBy((arguments, context) -> range(arguments, context)));
    }

    private static long size(Value value) {
        if (value instanceof StringValue string) {
            return string.value().codePointCount(0, string.value().length());
        }
        return value instanceof MapValue map ? map.entries().size() : ((ListValue) value).size();
    }

    private static Value reverse(Value value) {
        if (value instanceof StringValue string) {
            return StringValue.of(new StringBuilder(string.value()).reverse().toString());
        }
        var elements = new ArrayList<>(((ListValue) value).elements());
        Collections.reverse(elements);
        return new ListValue(elements);
    }

    private static Value element(Value value, boolean first) {
        List<Value> elements = ((ListValue) value).elements();
        if (elements.isEmpty()) {
            return NullValue.NULL;
        }
        return first ? elements.getFirst() : elements.getLast();
    }

    private static Value tail(ListValue list) {
        return list.size() < 2
                ? ListValue.EMPTY
                : new ListValue(list.elements().subList(1, list.size()));
    }

    private static Value range(Value[] arguments, FunctionContext context) {
        long start = rangeArgument("start", arguments[0]);
        long end = rangeArgument("end", arguments[1]);
        long step = arguments.length > 2 ? rangeArgument("step", arguments[2]) : 1;
        if (step == 0) {
            throw FunctionErrors.outOfRange("range() cannot make steps of 0");
        }
        if (step > 0 ? start > end : start < end) {
            return ListValue.EMPTY;
        }
        long count = rangeCount(start, end, step, context);
        context.checkRoom(count * (Value.REFERENCE_BYTES + Value.SMALL_BYTES));
        var elements = new Value[(int) count];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = IntegerValue.of(start + i * step);
            if ((i & 0xFFFF) == 0xFFFF) {
                context.checkActive();
            }
        }
        return ValueSizes.list(List.of(elements), context);
    }

    /** The distance between two integers may need 64 bits without a sign. */
    private static long rangeCount(long start, long end, long step, FunctionContext context) {
        long distance = step > 0 ? end - start : start - end;
        long steps = Long.divideUnsigned(distance, step == Long.MIN_VALUE ? step : Math.abs(step));
        long count = steps < 0 || steps == Long.MAX_VALUE ? Long.MAX_VALUE : steps + 1;
        ValueSizes.checkList(count, context);
        return count;
    }

    private static long rangeArgument(String parameter, Value value) {
        if (value instanceof IntegerValue integer) {
            return integer.value();
        }
        throw FunctionErrors.rangeArgumentType(parameter, value);
    }
}
