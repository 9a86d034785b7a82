package dev.kith.query.function;

import static dev.kith.query.function.ScalarDefinition.function;

import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.NullValue;
import dev.kith.value.Value;
import dev.kith.value.ValueOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The functions of lists that are called {@code coll.}: lists made from others. */
final class CollectionFunctions {
    private CollectionFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                function("coll.sort")
                        .takes("list", ArgumentType.LIST)
                        .returns(ArgumentType.LIST)
                        .is("The elements of a list in the order of ORDER BY.")
                        .computedBy((arguments, context) -> sort(elements(arguments))),
                function("coll.distinct")
                        .takes("list", ArgumentType.LIST)
                        .returns(ArgumentType.LIST)
                        .is("The elements of a list, each the first time it comes.")
                        .computedBy((arguments, context) -> distinct(elements(arguments))),
                function("coll.flatten")
                        .takes("list", ArgumentType.LIST)
                        .mayTake("depth", ArgumentType.INTEGER)
                        .returns(ArgumentType.LIST)
                        .is(
                                "A list with the elements of the lists in it, so many levels deep (1 if not"
                                        + " given).")
                        .computedBy((arguments, context) -> flatten(
                                elements(arguments),
                                arguments.length > 1 ? integer(arguments, 1) : 1,
                                context)),
                function("coll.indexOf")
                        .takes("list", ArgumentType.LIST)
                        .takes("value", ArgumentType.ANY)
                        .returns(ArgumentType.INTEGER)
                        .is("Where a value first is in a list, counted from 0; -1 if it is not.")
                        .computedBy((arguments, context) ->
                                IntegerValue.of(indexOf(elements(arguments), arguments[1]))),
                function("coll.insert")
                        .takes("list", ArgumentType.LIST)
                        .takes("index", ArgumentType.INTEGER)
                        .takes("value", ArgumentType.ANY)
                        .returns(ArgumentType.LIST)
                        .seesNull()
                        .is("A list with a value put in before an index.")
                        .computedBy((arguments, context) ->
                                arguments[0].isNull() || arguments[1].isNull()
                                        ? NullValue.NULL
                                        : insert(arguments, context)),
                function("coll.remove")
                        .takes("list", ArgumentType.LIST)
                        .takes("index", ArgumentType.INTEGER)
                        .returns(ArgumentType.LIST)
                        .is("A list without the element at an index.")
                        .computedBy((arguments, context) -> remove(arguments)),
                function("coll.min")
                        .takes("list", ArgumentType.LIST)
                        .is("The first of the elements in the order of ORDER BY, nulls left out.")
                        .computedBy((arguments, context) -> extreme(elements(arguments), -1)),
                function("coll.max")
                        .takes("list", ArgumentType.LIST)
                        .is(
                                "The last of the elements in the order of ORDER BY, where null is last.")
                        .computedBy((arguments, context) -> extreme(elements(arguments), 1)));
    }

    private static List<Value> elements(Value[] arguments) {
        return ((ListValue) arguments[0]).elements();
    }

    private static long integer(Value[] arguments, int index) {
        return ((IntegerValue) arguments[index]).value();
    }

    private static Value sort(List<Value> elements) {
        var sorted = new ArrayList<>(elements);
        sorted.sort(ValueOrder.ASCENDING);
        return new ListValue(sorted);
    }

    private static Value distinct(List<Value> elements) {
        var seen = new TreeSet<Value>(ValueOrder.ASCENDING);
        var kept = new ArrayList<Value>();
        for (Value element : elements) {
            if (seen.add(element)) {
                kept.add(element);
            }
        }
        return new ListValue(kept);
    }

    private static Value flatten(List<Value> elements, long depth, FunctionContext context) {
        if (depth < 0) {
            throw FunctionErrors.outOfRange("coll.flatten() takes no negative depth");
        }
        var flat = new GrowingList(context);
        addFlat(elements, depth, flat);
        return flat.toValue();
    }

    private static void addFlat(List<Value> elements, long depth, GrowingList flat) {
        for (Value element : elements) {
            if (depth > 0 && element instanceof ListValue list) {
                addFlat(list.elements(), depth - 1, flat);
            } else {
                flat.add(element);
            }
        }
    }

    private static long indexOf(List<Value> elements, Value sought) {
        for (int i = 0; i < elements.size(); i++) {
            if (ValueOrder.ASCENDING.compare(elements.get(i), sought) == 0) {
                return i;
            }
        }
        return -1;
    }

    private static Value insert(Value[] arguments, FunctionContext context) {
        var elements = new ArrayList<>(elements(arguments));
        elements.add(index(arguments, "coll.insert", elements.size()), arguments[2]);
        return ValueSizes.list(elements, context);
    }

    private static Value remove(Value[] arguments) {
        var elements = new ArrayList<>(elements(arguments));
        elements.remove(index(arguments, "coll.remove", elements.size() - 1));
        return new ListValue(elements);
    }

    private static int index(Value[] arguments, String function, int last) {
        long index = integer(arguments, 1);
        if (index < 0 || index > last) {
            throw FunctionErrors.outOfRange("%s() takes an index from 0 to %d here, not %d"
                    .formatted(function, last, index));
        }
        return (int) index;
    }

    private static Value extreme(List<Value> elements, int sign) {
        if (elements.isEmpty()) {
            return NullValue.NULL;
        }
        Value extreme = elements.getFirst();
        for (Value element : elements) {
            boolean further = ValueOrder.ASCENDING.compare(element, extreme) * sign > 0;
            extreme = further ? element : extreme;
        }
        return extreme;
    }
}
