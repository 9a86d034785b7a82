package dev.kith.query;

import dev.kith.engine.Execution;
import dev.kith.engine.SideEffects;
import dev.kith.value.Value;

/** The run of a statement that has no rows. */
record NoRows(String profile, SideEffects sideEffects) implements Execution {
    NoRows(String profile) {
        this(profile, SideEffects.NONE);
    }

    @Override
    public boolean next() {
        return false;
    }

    @Override
    public Value value(int column) {
        throw new IllegalStateException("there is no row");
    }

    @Override
    public void close() {}
}
