package dev.kith.query.execute.operator;

/** The number after SKIP or LIMIT: computed, and refused, when a run reaches the clause. */
@FunctionalInterface
public interface RowCount {
    /**
     * The number, 0 or more.
     *
     * @throws dev.kith.QueryException if the value is no such number
     */
    long evaluate();
}
