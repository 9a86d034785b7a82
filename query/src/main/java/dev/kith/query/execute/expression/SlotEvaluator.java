package dev.kith.query.execute.expression;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.batch.ValueColumn;
import dev.kith.value.IntegerValue;
import dev.kith.value.Value;

/** What a slot holds. */
public record SlotEvaluator(int slot) implements Evaluator {
    @Override
    public Value evaluate(RowBatch batch, int row) {
        return batch.column(slot).get(row);
    }

    @Override
    public long evaluateInteger(RowBatch batch, int row, long otherwise) {
        return batch.column(slot) instanceof ValueColumn values
                        && values.get(row) instanceof IntegerValue integer
                ? integer.value()
                : otherwise;
    }
}
