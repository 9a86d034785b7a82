package dev.kith.query.execute.expression;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.MapValue;
import dev.kith.value.Value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** <code>{a: x, b: y}</code>. */
public final class MapEvaluator implements Evaluator {
    private final List<String> keys;
    private final Evaluator[] values;

    public MapEvaluator(List<String> keys, Evaluator[] values) {
        this.keys = keys;
        this.values = values;
    }

    @Override
    public Value evaluate(RowBatch batch, int row) {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            entries.put(keys.get(i), values[i].evaluate(batch, row));
        }
        return new MapValue(entries);
    }
}
