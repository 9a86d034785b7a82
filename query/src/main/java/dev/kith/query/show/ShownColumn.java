package dev.kith.query.show;

import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.FunctionSignature.Parameter;
import dev.kith.value.BooleanValue;
import dev.kith.value.ListValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A column of what SHOW lists.
 *
 * @param value what it holds for one of the things listed
 * @param <T> the things listed
 */
record ShownColumn<T>(Parameter parameter, Function<T, Value> value) {
    static <T> ShownColumn<T> of(String name, ArgumentType type, Function<T, Value> value) {
        return new ShownColumn<>(new Parameter(name, type), value);
    }

    static <T> ShownColumn<T> text(String name, Function<T, String> text) {
        return of(name, ArgumentType.STRING, it -> StringValue.of(text.apply(it)));
    }

    static <T> ShownColumn<T> flag(String name, Predicate<T> flag) {
        return of(name, ArgumentType.BOOLEAN, it -> BooleanValue.of(flag.test(it)));
    }

    static <T> ShownColumn<T> texts(String name, Function<T, List<String>> texts) {
        return of(name, ArgumentType.LIST, it -> listOf(texts.apply(it)));
    }

    private static Value listOf(List<String> texts) {
        return new ListValue(
                texts.stream().map(text -> (Value) StringValue.of(text)).toList());
    }

    /** One of the things as a row. */
    static <T> Value[] row(List<ShownColumn<T>> columns, T thing) {
        var row = new Value[columns.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = columns.get(i).value().apply(thing);
        }
        return row;
    }
}
