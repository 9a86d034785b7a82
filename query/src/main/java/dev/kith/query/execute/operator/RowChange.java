package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.RowBatch;

/** What a clause changes in the graph for one row. */
public sealed interface RowChange permits Creator, Updater, Deleter {
    void apply(RowBatch batch, int row);
}
