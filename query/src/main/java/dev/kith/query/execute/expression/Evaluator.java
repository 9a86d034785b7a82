package dev.kith.query.execute.expression;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.Value;

/** An expression ready to run. Holds scratch space: used by one thread, in one run. */
@FunctionalInterface
public interface Evaluator {
    /**
     * The value for one row.
     *
     * @throws dev.kith.QueryException for a runtime error
     */
    Value evaluate(RowBatch batch, int row);

    /**
     * The value if it is an integer, without an object made for it where that can be.
     *
     * @return {@code otherwise} if the value is not an integer, or happens to be that one; a caller
     *     that gets it back asks {@link #evaluate}
     */
    default long evaluateInteger(RowBatch batch, int row, long otherwise) {
        return otherwise;
    }
}
