package dev.kith.value;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** An ordered list of values, nulls among them. */
public final class ListValue implements Value {
    public static final ListValue EMPTY = new ListValue(List.of());

    private static final long BYTES = 40;

    private final List<Value> elements;
    private final long heldBytes;
    private final int levels;

    public ListValue(List<? extends Value> elements) {
        this.elements = List.copyOf(elements);
        long bytes = BYTES;
        int deepest = 0;
        for (int i = 0; i < this.elements.size(); i++) {
            Value element = this.elements.get(i);
            bytes += REFERENCE_BYTES + element.heldBytes();
            deepest = Math.max(deepest, element.levels());
        }
        this.heldBytes = bytes;
        this.levels = deepest + 1;
    }

    public List<Value> elements() {
        return elements;
    }

    public int size() {
        return elements.size();
    }

    @Override
    public String typeName() {
        return "List";
    }

    @Override
    public long heldBytes() {
        return heldBytes;
    }

    @Override
    public int levels() {
        return levels;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListValue list && elements.equals(list.elements);
    }

    @Override
    public int hashCode() {
        return elements.hashCode();
    }

    @Override
    public String toString() {
        return elements.toString();
    }
}
