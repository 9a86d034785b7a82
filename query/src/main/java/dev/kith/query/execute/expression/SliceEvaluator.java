package dev.kith.query.execute.expression;

import dev.kith.QueryException.Position;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.NullValue;
import dev.kith.value.Value;

/** {@code subject[from..to]}: from inclusive, to exclusive, negative ones from the end. */
public final class SliceEvaluator implements Evaluator {
    private final Evaluator subject;
    private final Evaluator from;
    private final Evaluator to;
    private final QueryContext context;
    private final Position position;

    /**
     * @param from where nothing is written, 0
     * @param to where nothing is written, the greatest integer
     */
    public SliceEvaluator(
            Evaluator subject,
            Evaluator from,
            Evaluator to,
            QueryContext context,
            Position position) {
        this.subject = subject;
        this.from = from;
        this.to = to;
        this.context = context;
        this.position = position;
    }

    @Override
    public Value evaluate(RowBatch batch, int row) {
        Value of = subject.evaluate(batch, row);
        Value first = from.evaluate(batch, row);
        Value end = to.evaluate(batch, row);
        if (of.isNull() || first.isNull() || end.isNull()) {
            return NullValue.NULL;
        }
        if (!(of instanceof ListValue list)) {
            throw RuntimeErrors.at(
                    RuntimeErrors.operandType("a List before [..]", of), position, context);
        }
        int start = place(first, list.size());
        int stop = place(end, list.size());
        return start >= stop
                ? ListValue.EMPTY
                : new ListValue(list.elements().subList(start, stop));
    }

    private int place(Value bound, int size) {
        if (!(bound instanceof IntegerValue integer)) {
            throw RuntimeErrors.at(RuntimeErrors.listIndexType(bound), position, context);
        }
        long place = integer.value() < 0 ? size + integer.value() : integer.value();
        return (int) Math.max(0, Math.min(size, place));
    }
}
