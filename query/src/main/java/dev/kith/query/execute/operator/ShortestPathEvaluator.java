package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.Column;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.expression.Evaluator;
import dev.kith.query.function.ValueSizes;
import dev.kith.value.NodeValue;
import dev.kith.value.NullValue;
import dev.kith.value.PathValue;
import dev.kith.value.Value;

import java.util.List;

/** The shortest path between two nodes of a row, null if there is none; or the list of all. */
public final class ShortestPathEvaluator implements Evaluator {
    private final ShortestPathFinder finder;
    private final int fromSlot;
    private final int toSlot;
    private final boolean all;
    private final QueryContext context;

    public ShortestPathEvaluator(
            ShortestPathFinder finder,
            int fromSlot,
            int toSlot,
            boolean all,
            QueryContext context) {
        this.finder = finder;
        this.fromSlot = fromSlot;
        this.toSlot = toSlot;
        this.all = all;
        this.context = context;
    }

    @Override
    public Value evaluate(RowBatch batch, int row) {
        Column from = batch.column(fromSlot);
        Column to = batch.column(toSlot);
        if (from.get(row) instanceof NodeValue first && to.get(row) instanceof NodeValue last) {
            List<PathValue> paths = finder.find(first.id(), last.id(), batch, row);
            if (all) {
                return ValueSizes.list(List.copyOf(paths), context);
            }
            return paths.isEmpty() ? NullValue.NULL : paths.get(0);
        }
        return NullValue.NULL;
    }
}
