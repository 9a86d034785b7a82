package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.expression.Evaluator;
import dev.kith.value.ListValue;
import dev.kith.value.Value;

import java.util.List;

/**
 * For each input row, one row per element of a list: none for null and for the empty list, one for
 * any other value.
 */
public final class UnwindOperator implements Operator {
    private final InputRows input;
    private final Evaluator list;
    private final int elementSlot;
    private final CopiedSlots copied;
    private final QueryContext context;
    private List<Value> elements = List.of();
    private int nextElement;
    private boolean filled;

    public UnwindOperator(
            Operator input,
            Evaluator list,
            int elementSlot,
            CopiedSlots copied,
            RowBatch inputBatch,
            QueryContext context) {
        this.input = new InputRows(input, inputBatch);
        this.list = list;
        this.elementSlot = elementSlot;
        this.copied = copied;
        this.context = context;
    }

    @Override
    public boolean next(RowBatch batch) {
        context.checkActive();
        if (filled) {
            batch.grow();
        }
        int capacity = batch.capacity();
        int count = 0;
        while (count < capacity) {
            if (nextElement < elements.size()) {
                count = write(batch, count, capacity);
            } else if (input.advance()) {
                elements = elementsOf(list.evaluate(input.batch(), input.row()));
                nextElement = 0;
            } else {
                break;
            }
        }
        filled = count == capacity;
        batch.reset(count);
        return count > 0;
    }

    private static List<Value> elementsOf(Value value) {
        if (value instanceof ListValue several) {
            return several.elements();
        }
        return value.isNull() ? List.of() : List.of(value);
    }

    private int write(RowBatch batch, int from, int capacity) {
        int length = Math.min(capacity - from, elements.size() - nextElement);
        var column = batch.column(elementSlot);
        for (int i = 0; i < length; i++) {
            column.set(from + i, elements.get(nextElement + i));
        }
        copied.fill(batch, from, from + length, input.batch(), input.row());
        nextElement += length;
        return from + length;
    }

    @Override
    public void rewind() {
        input.rewind();
        elements = List.of();
        nextElement = 0;
    }

    @Override
    public void close() {
        input.close();
    }
}
