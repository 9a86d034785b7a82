package dev.kith.value;

import java.util.List;

/** An ordered list of values, nulls among them. */
public record ListValue(List<Value> elements) implements Value {
    public static final ListValue EMPTY = new ListValue(List.of());

    public ListValue {
        elements = List.copyOf(elements);
    }

    public int size() {
        return elements.size();
    }

    @Override
    public String typeName() {
        return "List";
    }

    @Override
    public String toString() {
        return elements.toString();
    }
}
