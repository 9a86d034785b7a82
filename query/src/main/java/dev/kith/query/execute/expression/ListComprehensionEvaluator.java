package dev.kith.query.execute.expression;

import dev.kith.QueryException;
import dev.kith.query.execute.batch.Column;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.function.GrowingList;
import dev.kith.value.ListValue;
import dev.kith.value.NullValue;
import dev.kith.value.Truth;
import dev.kith.value.Value;

/** {@code [x IN list WHERE predicate | projection]}: null of null. */
public final class ListComprehensionEvaluator implements Evaluator {
    private final int slot;
    private final ListOperand list;
    private final Predicate predicate;
    private final Evaluator projection;

    public ListComprehensionEvaluator(
            int slot, ListOperand list, Predicate predicate, Evaluator projection) {
        this.slot = slot;
        this.list = list;
        this.predicate = predicate;
        this.projection = projection;
    }

    @Override
    public Value evaluate(RowBatch batch, int row) {
        ListValue elements = list.evaluate(batch, row);
        if (elements == null) {
            return NullValue.NULL;
        }
        try {
            return results(elements, batch, row);
        } catch (QueryException error) {
            throw list.at(error);
        }
    }

    private Value results(ListValue elements, RowBatch batch, int row) {
        Column column = batch.column(slot);
        GrowingList results = list.newList();
        for (int i = 0; i < elements.size(); i++) {
            list.checkActive(i);
            column.set(row, elements.elements().get(i));
            if (predicate.test(batch, row) == Truth.TRUE) {
                results.add(projection.evaluate(batch, row));
            }
        }
        return results.toValue();
    }
}
