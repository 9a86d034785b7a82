package dev.kith.query.execute.expression;

import dev.kith.QueryException.Position;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.function.FunctionErrors;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.Value;

/** {@code -operand}. */
public final class NegateEvaluator implements Evaluator {
    private final Evaluator operand;
    private final QueryContext context;
    private final Position position;

    public NegateEvaluator(Evaluator operand, QueryContext context, Position position) {
        this.operand = operand;
        this.context = context;
        this.position = position;
    }

    @Override
    public Value evaluate(RowBatch batch, int row) {
        Value value = operand.evaluate(batch, row);
        if (value instanceof IntegerValue integer) {
            if (integer.value() == Long.MIN_VALUE) {
                throw RuntimeErrors.at(
                        FunctionErrors.integerOverflow("-(%d)".formatted(integer.value())),
                        position,
                        context);
            }
            return IntegerValue.of(-integer.value());
        }
        if (value instanceof FloatValue floating) {
            return FloatValue.of(-floating.value());
        }
        if (value.isNull()) {
            return value;
        }
        throw RuntimeErrors.at(
                RuntimeErrors.operandType("a number after -", value), position, context);
    }
}
