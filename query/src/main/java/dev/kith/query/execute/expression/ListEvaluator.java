package dev.kith.query.execute.expression;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.ListValue;
import dev.kith.value.Value;

import java.util.List;

/** {@code [a, b, c]}. */
public final class ListEvaluator implements Evaluator {
    private final Evaluator[] elements;

    public ListEvaluator(Evaluator[] elements) {
        this.elements = elements;
    }

    @Override
    public Value evaluate(RowBatch batch, int row) {
        var values = new Value[elements.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = elements[i].evaluate(batch, row);
        }
        return new ListValue(List.of(values));
    }
}
