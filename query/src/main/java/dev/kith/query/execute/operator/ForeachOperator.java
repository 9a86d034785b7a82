package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.expression.Evaluator;
import dev.kith.value.ListValue;
import dev.kith.value.Value;

import java.util.List;

/**
 * For each input row, and each element of a list, runs the inner operator to its end, then gives
 * the row back. Null is an empty list; any other value that is no list, one element.
 */
public final class ForeachOperator extends RowsOperator {
    private final Evaluator list;
    private final int elementSlot;
    private final Operator updates;
    private final ArgumentSource source;
    private final RowBatch updatesBatch;
    private final QueryContext context;

    public ForeachOperator(
            Operator input,
            Evaluator list,
            int elementSlot,
            Operator updates,
            ArgumentSource source,
            RowBatch updatesBatch,
            QueryContext context) {
        super(input);
        this.list = list;
        this.elementSlot = elementSlot;
        this.updates = updates;
        this.source = source;
        this.updatesBatch = updatesBatch;
        this.context = context;
    }

    @Override
    void forRows(RowBatch batch) {
        for (int i = 0; i < batch.selectedCount(); i++) {
            int row = batch.selectedRow(i);
            List<Value> elements = elements(list.evaluate(batch, row));
            for (int k = 0; k < elements.size(); k++) {
                context.checkActive();
                batch.column(elementSlot).set(row, elements.get(k));
                run(batch, row);
            }
        }
    }

    private static List<Value> elements(Value value) {
        if (value instanceof ListValue several) {
            return several.elements();
        }
        return value.isNull() ? List.of() : List.of(value);
    }

    private void run(RowBatch batch, int row) {
        source.set(batch, row);
        updates.rewind();
        boolean more = true;
        while (more) {
            more = updates.next(updatesBatch);
        }
    }

    @Override
    public void close() {
        super.close();
        updates.close();
    }
}
