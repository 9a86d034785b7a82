package dev.kith.query.execute.operator;

import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.Column;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.expression.SubqueryRunner;
import dev.kith.query.function.GrowingList;
import dev.kith.value.Value;

/** Runs an operator, rewound, for each row that an expression is evaluated for. */
public final class SubqueryOperatorRunner implements SubqueryRunner {
    private final Operator operator;
    private final ArgumentSource source;
    private final RowBatch rows;
    private final int resultSlot;
    private final QueryContext context;

    /** The result slot is that of the one column; only {@link #collect} reads it. */
    public SubqueryOperatorRunner(
            Operator operator,
            ArgumentSource source,
            RowBatch rows,
            int resultSlot,
            QueryContext context) {
        this.operator = operator;
        this.source = source;
        this.rows = rows;
        this.resultSlot = resultSlot;
        this.context = context;
    }

    private void start(RowBatch batch, int row) {
        source.set(batch, row);
        operator.rewind();
    }

    @Override
    public boolean exists(RowBatch batch, int row) {
        start(batch, row);
        return operator.next(rows);
    }

    @Override
    public long count(RowBatch batch, int row) {
        start(batch, row);
        long count = 0;
        while (operator.next(rows)) {
            count += rows.selectedCount();
        }
        return count;
    }

    @Override
    public Value collect(RowBatch batch, int row) {
        start(batch, row);
        var values = new GrowingList(context);
        while (operator.next(rows)) {
            Column column = rows.column(resultSlot);
            for (int i = 0; i < rows.selectedCount(); i++) {
                values.add(column.get(rows.selectedRow(i)));
            }
        }
        return values.toValue();
    }
}
