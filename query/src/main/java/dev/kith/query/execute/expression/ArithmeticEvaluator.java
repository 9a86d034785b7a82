package dev.kith.query.execute.expression;

import dev.kith.QueryException;
import dev.kith.QueryException.Position;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.Value;

/** An arithmetic operator between two expressions. */
public final class ArithmeticEvaluator implements Evaluator {
    private final Arithmetic operator;
    private final Evaluator left;
    private final Evaluator right;
    private final QueryContext context;
    private final Position position;

    public ArithmeticEvaluator(
            Arithmetic operator,
            Evaluator left,
            Evaluator right,
            QueryContext context,
            Position position) {
        this.operator = operator;
        this.left = left;
        this.right = right;
        this.context = context;
        this.position = position;
    }

    @Override
    public Value evaluate(RowBatch batch, int row) {
        Value a = left.evaluate(batch, row);
        Value b = right.evaluate(batch, row);
        try {
            return operator.apply(a, b, context);
        } catch (QueryException error) {
            throw RuntimeErrors.at(error, position, context);
        }
    }

    @Override
    public long evaluateInteger(RowBatch batch, int row, long otherwise) {
        long a = left.evaluateInteger(batch, row, otherwise);
        if (a == otherwise) {
            return otherwise;
        }
        long b = right.evaluateInteger(batch, row, otherwise);
        return b == otherwise ? otherwise : operator.integersOr(a, b, otherwise);
    }
}
