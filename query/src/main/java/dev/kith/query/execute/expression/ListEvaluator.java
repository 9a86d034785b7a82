package dev.kith.query.execute.expression;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.function.ValueSizes;
import dev.kith.value.Value;

import java.util.List;

/** {@code [a, b, c]}. */
public final class ListEvaluator implements Evaluator {
    private final Evaluator[] elements;
    private final QueryContext context;

    public ListEvaluator(Evaluator[] elements, QueryContext context) {
        this.elements = elements;
        this.context = context;
    }

    @Override
    public Value evaluate(RowBatch batch, int row) {
        var values = new Value[elements.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = elements[i].evaluate(batch, row);
        }
        return ValueSizes.list(List.of(values), context);
    }
}
