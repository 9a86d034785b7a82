package dev.kith.query.execute.expression;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.ListValue;
import dev.kith.value.NullValue;
import dev.kith.value.Value;

/** {@code reduce(accumulator = initial, element IN list | step)}: null of a null list. */
public final class ReduceEvaluator implements Evaluator {
    private final int accumulatorSlot;
    private final Evaluator initial;
    private final int elementSlot;
    private final ListOperand list;
    private final Evaluator step;

    public ReduceEvaluator(
            int accumulatorSlot,
            Evaluator initial,
            int elementSlot,
            ListOperand list,
            Evaluator step) {
        this.accumulatorSlot = accumulatorSlot;
        this.initial = initial;
        this.elementSlot = elementSlot;
        this.list = list;
        this.step = step;
    }

    @Override
    public Value evaluate(RowBatch batch, int row) {
        ListValue elements = list.evaluate(batch, row);
        if (elements == null) {
            return NullValue.NULL;
        }
        Value accumulated = initial.evaluate(batch, row);
        for (int i = 0; i < elements.size(); i++) {
            list.checkActive(i);
            batch.column(accumulatorSlot).set(row, accumulated);
            batch.column(elementSlot).set(row, elements.elements().get(i));
            accumulated = step.evaluate(batch, row);
        }
        return accumulated;
    }
}
