package dev.kith.query.function;

import dev.kith.value.Value;

import java.util.List;

/** The rows of one call of a procedure, computed as they are asked for. */
public interface ProcedureRows extends AutoCloseable {
    /** Moves to the next row; false at the end. */
    boolean next();

    /** The current row, with as many values as the procedure has columns. */
    Value[] row();

    @Override
    void close();

    /** Rows that are there already. */
    static ProcedureRows of(List<Value[]> rows) {
        return new ListedRows(rows.iterator());
    }
}
