package dev.kith.query.execute.expression;

import dev.kith.QueryException;
import dev.kith.QueryException.Position;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.function.ScalarFunction;
import dev.kith.value.Value;

/** A call of a function. */
public final class CallEvaluator implements Evaluator {
    private final ScalarFunction function;
    private final Evaluator[] arguments;
    private final Value[] values;
    private final QueryContext context;
    private final Position position;

    public CallEvaluator(
            ScalarFunction function,
            Evaluator[] arguments,
            QueryContext context,
            Position position) {
        this.function = function;
        this.arguments = arguments;
        this.values = new Value[arguments.length];
        this.context = context;
        this.position = position;
    }

    @Override
    public Value evaluate(RowBatch batch, int row) {
        for (int i = 0; i < arguments.length; i++) {
            values[i] = arguments[i].evaluate(batch, row);
        }
        try {
            return function.apply(values, context);
        } catch (QueryException error) {
            throw RuntimeErrors.at(error, position, context);
        }
    }
}
