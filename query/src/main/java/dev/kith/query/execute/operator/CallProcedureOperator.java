package dev.kith.query.execute.operator;

import dev.kith.KithException;
import dev.kith.QueryException.Position;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.expression.Evaluator;
import dev.kith.query.function.Procedure;
import dev.kith.value.Value;

import java.util.Collections;
import java.util.Iterator;

/**
 * For each input row, one row per row of the procedure; a procedure without columns gives back the
 * row itself.
 */
public final class CallProcedureOperator implements Operator {
    /** Which columns of the procedure are kept, and in which slots. */
    public record Columns(int[] indexes, int[] slots) {}

    private final InputRows input;
    private final Procedure procedure;
    private final Evaluator[] arguments;
    private final Columns columns;
    private final CopiedSlots copied;
    private final Position position;
    private final QueryContext context;
    private Iterator<Value[]> rows = Collections.emptyIterator();

    /** The array is kept, and must not be changed any more. */
    public CallProcedureOperator(
            Operator input,
            Procedure procedure,
            Evaluator[] arguments,
            Columns columns,
            CopiedSlots copied,
            Position position,
            RowBatch inputBatch,
            QueryContext context) {
        this.input = new InputRows(input, inputBatch);
        this.procedure = procedure;
        this.arguments = arguments;
        this.columns = columns;
        this.copied = copied;
        this.position = position;
        this.context = context;
    }

    @Override
    public boolean next(RowBatch batch) {
        context.checkActive();
        try {
            int count = fill(batch);
            batch.reset(count);
            return count > 0;
        } catch (KithException error) {
            throw WriteErrors.at(error, position, context);
        }
    }

    private int fill(RowBatch batch) {
        int count = 0;
        while (count < batch.capacity()) {
            if (rows.hasNext()) {
                Value[] values = rows.next();
                copied.copyRow(batch, count, input.batch(), input.row());
                for (int k = 0; k < columns.slots.length; k++) {
                    batch.column(columns.slots[k]).set(count, values[columns.indexes[k]]);
                }
                count++;
            } else if (input.advance()) {
                rows = call();
            } else {
                break;
            }
        }
        return count;
    }

    private Iterator<Value[]> call() {
        Value[] values = new Value[arguments.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = arguments[k].evaluate(input.batch(), input.row());
        }
        Iterator<Value[]> called = procedure.call(values, context);
        if (!procedure.columns().isEmpty()) {
            return called;
        }
        while (called.hasNext()) {
            called.next();
        }
        return Collections.singletonList(new Value[0]).iterator();
    }

    @Override
    public void rewind() {
        input.rewind();
        rows = Collections.emptyIterator();
    }

    @Override
    public void close() {
        input.close();
    }
}
