package dev.kith.query.execute.expression;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.value.Truth;

/** Compares any two expressions; without objects where both are integers. */
public final class ComparePredicate implements Predicate {
    /** What {@code evaluateInteger} answers for "no integer": as good as any, seldom met. */
    static final long NO_INTEGER = Long.MIN_VALUE + 1;

    private final Comparison comparison;
    private final Evaluator left;
    private final Evaluator right;

    public ComparePredicate(Comparison comparison, Evaluator left, Evaluator right) {
        this.comparison = comparison;
        this.left = left;
        this.right = right;
    }

    @Override
    public Truth test(RowBatch batch, int row) {
        long a = left.evaluateInteger(batch, row, NO_INTEGER);
        if (a != NO_INTEGER) {
            long b = right.evaluateInteger(batch, row, NO_INTEGER);
            if (b != NO_INTEGER) {
                return Truth.of(comparison.holds(a, b));
            }
        }
        return comparison.compare(left.evaluate(batch, row), right.evaluate(batch, row));
    }
}
