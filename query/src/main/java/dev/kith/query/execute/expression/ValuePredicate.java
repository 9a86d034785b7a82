package dev.kith.query.execute.expression;

import dev.kith.QueryException.Position;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.BooleanValue;
import dev.kith.value.Truth;
import dev.kith.value.Value;

/** A value where a condition is asked for: it must be a boolean or null. */
public final class ValuePredicate implements Predicate {
    private final Evaluator evaluator;
    private final QueryContext context;
    private final Position position;

    public ValuePredicate(Evaluator evaluator, QueryContext context, Position position) {
        this.evaluator = evaluator;
        this.context = context;
        this.position = position;
    }

    @Override
    public Truth test(RowBatch batch, int row) {
        Value value = evaluator.evaluate(batch, row);
        if (value instanceof BooleanValue bool) {
            return Truth.of(bool.value());
        }
        if (value.isNull()) {
            return Truth.UNKNOWN;
        }
        throw RuntimeErrors.at(RuntimeErrors.operandType("a Boolean", value), position, context);
    }
}
