package dev.kith.query.function;

import dev.kith.value.Value;

import java.util.ArrayList;
import java.util.List;

/** A list that is being made, refused as soon as it is past a limit. */
public final class GrowingList {
    /** Looking at the clock for each element would cost more than the element. */
    private static final int CHECK_MASK = 1023;

    private final FunctionContext context;
    private final List<Value> elements = new ArrayList<>();
    private long heldBytes;

    public GrowingList(FunctionContext context) {
        this.context = context;
    }

    public void add(Value element) {
        ValueSizes.checkList(elements.size() + 1L, context);
        elements.add(element);
        heldBytes += Value.REFERENCE_BYTES + element.heldBytes();
        context.checkRoom(heldBytes);
        if ((elements.size() & CHECK_MASK) == 0) {
            context.checkActive();
        }
    }

    boolean isEmpty() {
        return elements.isEmpty();
    }

    /** The list so far. */
    public Value toValue() {
        return ValueSizes.list(elements, context);
    }
}
