package dev.kith.query.execute.expression;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.function.ValueSizes;
import dev.kith.value.Value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** <code>{a: x, b: y}</code>. */
public final class MapEvaluator implements Evaluator {
    private final List<String> keys;
    private final Evaluator[] values;
    private final QueryContext context;

    public MapEvaluator(List<String> keys, Evaluator[] values, QueryContext context) {
        this.keys = keys;
        this.values = values;
        this.context = context;
    }

    @Override
    public Value evaluate(RowBatch batch, int row) {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            entries.put(keys.get(i), values[i].evaluate(batch, row));
        }
        return ValueSizes.map(entries, context);
    }
}
