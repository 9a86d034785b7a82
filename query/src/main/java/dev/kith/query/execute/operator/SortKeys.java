package dev.kith.query.execute.operator;

import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.expression.Evaluator;
import dev.kith.value.IntegerValue;
import dev.kith.value.NullValue;
import dev.kith.value.Value;
import dev.kith.value.ValueOrder;

import java.util.Arrays;

/** The values that rows are ordered by, by number of the kept row. */
public final class SortKeys {
    private final Evaluator[] evaluators;
    private final boolean[] descending;
    private final Value[][] keys;

    /** The arrays, of one length, are kept, and must not be changed any more. */
    public SortKeys(Evaluator[] evaluators, boolean[] descending) {
        this.evaluators = evaluators;
        this.descending = descending;
        this.keys = new Value[evaluators.length][];
        for (int k = 0; k < keys.length; k++) {
            keys[k] = new Value[RowBatch.MIN_CAPACITY];
            Arrays.fill(keys[k], NullValue.NULL);
        }
    }

    /** Computes the keys of one row, to stand under a number. */
    void load(int index, RowBatch batch, int row) {
        for (int k = 0; k < keys.length; k++) {
            if (index >= keys[k].length) {
                keys[k] = Arrays.copyOf(keys[k], Math.max(index + 1, keys[k].length * 2));
            }
            keys[k][index] = evaluators[k].evaluate(batch, row);
        }
    }

    void copy(int from, int to) {
        for (Value[] column : keys) {
            column[to] = column[from];
        }
    }

    /** The order of two rows by their numbers. */
    int compare(int left, int right) {
        for (int k = 0; k < keys.length; k++) {
            int comparison = compare(keys[k][left], keys[k][right]);
            if (comparison != 0) {
                return descending[k] ? -comparison : comparison;
            }
        }
        return 0;
    }

    /**
     * Computes the keys of a row under a number, but stops as soon as they turn out to come after
     * those of another row, or to be equal to them.
     *
     * @return whether the row comes before the other one; only then all keys are there
     */
    boolean loadIfBefore(int index, RowBatch batch, int row, int other) {
        boolean before = false;
        for (int k = 0; k < keys.length; k++) {
            Value key = evaluators[k].evaluate(batch, row);
            keys[k][index] = key;
            if (!before) {
                int comparison = compare(key, keys[k][other]);
                if (comparison != 0 && comparison > 0 != descending[k]) {
                    return false;
                }
                before = comparison != 0;
            }
        }
        return before;
    }

    /** Integers, by far the most frequent keys, are told apart without looking at other types. */
    private static int compare(Value left, Value right) {
        return left instanceof IntegerValue first && right instanceof IntegerValue second
                ? Long.compare(first.value(), second.value())
                : ValueOrder.ASCENDING.compare(left, right);
    }

    int count() {
        return keys.length;
    }
}
