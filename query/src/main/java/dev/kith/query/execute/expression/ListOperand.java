package dev.kith.query.execute.expression;

import dev.kith.QueryException;
import dev.kith.QueryException.Position;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.function.GrowingList;
import dev.kith.value.ListValue;
import dev.kith.value.Value;

import org.jspecify.annotations.Nullable;

/** The list that a comprehension, a quantifier or a reduction walks. */
public final class ListOperand {
    private final Evaluator evaluator;
    private final QueryContext context;
    private final Position position;

    public ListOperand(Evaluator evaluator, QueryContext context, Position position) {
        this.evaluator = evaluator;
        this.context = context;
        this.position = position;
    }

    /** The list; nothing for null; an error for anything else. */
    @Nullable
    ListValue evaluate(RowBatch batch, int row) {
        Value value = evaluator.evaluate(batch, row);
        if (value instanceof ListValue list) {
            return list;
        }
        if (value.isNull()) {
            return null;
        }
        throw RuntimeErrors.at(
                RuntimeErrors.operandType("a List after IN", value), position, context);
    }

    /** An empty list, for what is made of the elements. */
    GrowingList newList() {
        return new GrowingList(context);
    }

    /** The error, with the place of the list's walk if it has none. */
    QueryException at(QueryException error) {
        return RuntimeErrors.at(error, position, context);
    }

    /** To be called for each element: a list may be long, and lists nest. */
    void checkActive(int index) {
        if ((index & 1023) == 1023) {
            context.checkActive();
        }
    }
}
