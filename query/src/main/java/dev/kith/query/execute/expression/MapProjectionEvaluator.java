package dev.kith.query.execute.expression;

import dev.kith.QueryException;
import dev.kith.QueryException.Position;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.function.EntityReads;
import dev.kith.query.function.ValueSizes;
import dev.kith.value.MapValue;
import dev.kith.value.NullValue;
import dev.kith.value.Value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code subject {.*, a: x}}: null of null. */
public final class MapProjectionEvaluator implements Evaluator {
    private final Evaluator subject;
    private final boolean everything;
    private final List<String> keys;
    private final Evaluator[] values;
    private final QueryContext context;
    private final Position position;

    public MapProjectionEvaluator(
            Evaluator subject,
            boolean everything,
            List<String> keys,
            Evaluator[] values,
            QueryContext context,
            Position position) {
        this.subject = subject;
        this.everything = everything;
        this.keys = keys;
        this.values = values;
        this.context = context;
        this.position = position;
    }

    @Override
    public Value evaluate(RowBatch batch, int row) {
        Value of = subject.evaluate(batch, row);
        if (of.isNull()) {
            return NullValue.NULL;
        }
        Map<String, Value> entries = new LinkedHashMap<>();
        if (everything) {
            entries.putAll(properties(of).entries());
        }
        for (int i = 0; i < values.length; i++) {
            entries.put(keys.get(i), values[i].evaluate(batch, row));
        }
        return ValueSizes.map(entries, context);
    }

    private MapValue properties(Value of) {
        try {
            return EntityReads.properties(of, context);
        } catch (QueryException error) {
            throw RuntimeErrors.at(error, position, context);
        }
    }
}
