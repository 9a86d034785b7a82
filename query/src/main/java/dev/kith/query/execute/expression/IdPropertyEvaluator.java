package dev.kith.query.execute.expression;

import dev.kith.QueryException;
import dev.kith.QueryException.Position;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.IdColumn;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.NullValue;
import dev.kith.value.Value;

/** A property of the nodes, or of the relationships, whose ids are in a slot. */
public final class IdPropertyEvaluator implements Evaluator {
    private final int slot;
    private final PropertyLookup lookup;
    private final QueryContext context;
    private final Position position;

    public IdPropertyEvaluator(
            int slot, boolean ofNodes, String key, QueryContext context, Position position) {
        this.slot = slot;
        this.lookup = new PropertyLookup(context, ofNodes, key);
        this.context = context;
        this.position = position;
    }

    int slot() {
        return slot;
    }

    PropertyLookup lookup() {
        return lookup;
    }

    @Override
    public Value evaluate(RowBatch batch, int row) {
        long id = batch.ids(slot).ids()[row];
        if (id == IdColumn.NULL) {
            return NullValue.NULL;
        }
        try {
            return lookup.read(id);
        } catch (QueryException error) {
            throw RuntimeErrors.at(error, position, context);
        }
    }

    @Override
    public long evaluateInteger(RowBatch batch, int row, long otherwise) {
        long id = batch.ids(slot).ids()[row];
        return id == IdColumn.NULL ? otherwise : lookup.reader().readInteger(id, otherwise);
    }
}
