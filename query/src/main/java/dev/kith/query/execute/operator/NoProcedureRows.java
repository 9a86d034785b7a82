package dev.kith.query.execute.operator;

import dev.kith.query.function.ProcedureRows;
import dev.kith.value.Value;

/** The rows between two calls: none. */
enum NoProcedureRows implements ProcedureRows {
    INSTANCE;

    @Override
    public boolean next() {
        return false;
    }

    @Override
    public Value[] row() {
        throw new IllegalStateException("there is no row");
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
