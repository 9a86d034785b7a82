package dev.kith.query.function;

import dev.kith.value.Value;

import java.util.Iterator;

/** Rows of a procedure that were all made before the first is asked for. */
final class ListedRows implements ProcedureRows {
    private final Iterator<Value[]> iterator;
    private Value[] row = {};

    ListedRows(Iterator<Value[]> iterator) {
        this.iterator = iterator;
    }

    @Override
    public boolean next() {
        boolean found = iterator.hasNext();
        row = found ? iterator.next() : row;
        return found;
    }

    @Override
    public Value[] row() {
        return row;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
