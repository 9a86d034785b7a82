package dev.kith.query.execute.expression;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.Value;

/** A query that is run for a row of another, whose slots it reads. */
public interface SubqueryRunner {
    /** Whether it has a row; it stops at the first. */
    boolean exists(RowBatch batch, int row);

    /** How many rows it has. */
    long count(RowBatch batch, int row);

    /** The values of its one column. */
    Value collect(RowBatch batch, int row);
}
