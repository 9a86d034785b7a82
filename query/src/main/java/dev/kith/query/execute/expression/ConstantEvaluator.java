package dev.kith.query.execute.expression;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.IntegerValue;
import dev.kith.value.Value;

/** The same value for every row. */
public record ConstantEvaluator(Value value) implements Evaluator {
    @Override
    public Value evaluate(RowBatch batch, int row) {
        return value;
    }

    @Override
    public long evaluateInteger(RowBatch batch, int row, long otherwise) {
        return value instanceof IntegerValue integer ? integer.value() : otherwise;
    }
}
