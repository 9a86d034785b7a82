package dev.kith.query.execute.operator;

import dev.kith.KithException;
import dev.kith.QueryException;
import dev.kith.QueryException.Position;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.expression.Evaluator;
import dev.kith.query.function.Procedure;
import dev.kith.query.function.ProcedureRows;
import dev.kith.value.Value;

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
    private ProcedureRows rows = NoProcedureRows.INSTANCE;

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
            // A CALL has a place also where it is the whole statement.
            QueryException placed = WriteErrors.of(error);
            throw placed.position().isPresent() ? placed : placed.at(context.text(), position);
        }
    }

    private int fill(RowBatch batch) {
        int count = 0;
        while (count < batch.capacity()) {
            if (rows.next()) {
                context.checkActive();
                Value[] values = rows.row();
                copied.copyRow(batch, count, input.batch(), input.row());
                for (int k = 0; k < columns.slots.length; k++) {
                    batch.column(columns.slots[k]).set(count, values[columns.indexes[k]]);
                }
                count++;
            } else if (advance()) {
                if (procedure.columns().isEmpty()) {
                    runToEnd();
                    copied.copyRow(batch, count++, input.batch(), input.row());
                } else {
                    rows = call();
                }
            } else {
                break;
            }
        }
        return count;
    }

    private boolean advance() {
        closeRows();
        return input.advance();
    }

    private ProcedureRows call() {
        Value[] values = new Value[arguments.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = arguments[k].evaluate(input.batch(), input.row());
        }
        return procedure.call(values, context);
    }

    private void runToEnd() {
        try (ProcedureRows called = call()) {
            while (called.next()) {
                context.checkActive();
            }
        }
    }

    private void closeRows() {
        ProcedureRows ended = rows;
        rows = NoProcedureRows.INSTANCE;
        ended.close();
    }

    @Override
    public void rewind() {
        closeRows();
        input.rewind();
    }

    @Override
    public void close() {
        try {
            closeRows();
        } finally {
            input.close();
        }
    }
}
