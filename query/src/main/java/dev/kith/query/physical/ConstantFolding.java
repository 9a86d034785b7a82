package dev.kith.query.physical;

import dev.kith.QueryException;
import dev.kith.query.execute.batch.Column;
import dev.kith.query.execute.batch.RowBatch;
import dev.kith.query.execute.expression.ConstantEvaluator;
import dev.kith.query.execute.expression.ConstantPredicate;
import dev.kith.query.execute.expression.Evaluator;
import dev.kith.query.execute.expression.Predicate;
import dev.kith.value.Value;

/**
 * Computes, before the first row, what is the same for every row. What fails stays as it is: the
 * error belongs to a row, and there may be none.
 */
final class ConstantFolding {
    /** Nothing constant reads a slot. */
    private static final RowBatch NO_ROWS = new RowBatch(new Column[0]);

    private ConstantFolding() {}

    static boolean isConstant(Evaluator evaluator) {
        return evaluator instanceof ConstantEvaluator;
    }

    static boolean areConstant(Evaluator... evaluators) {
        for (Evaluator evaluator : evaluators) {
            if (!isConstant(evaluator)) {
                return false;
            }
        }
        return true;
    }

    /** The value of what reads no slot. */
    static Value value(Evaluator evaluator) {
        return evaluator.evaluate(NO_ROWS, 0);
    }

    /** The evaluator, or its value if all that it depends on is constant. */
    static Evaluator fold(Evaluator evaluator, Evaluator... operands) {
        if (!areConstant(operands)) {
            return evaluator;
        }
        try {
            return new ConstantEvaluator(evaluator.evaluate(NO_ROWS, 0));
        } catch (QueryException atRunTime) {
            return evaluator;
        }
    }

    /** The predicate, or its outcome if all that it depends on is constant. */
    static Predicate foldPredicate(Predicate predicate, Evaluator... operands) {
        if (!areConstant(operands)) {
            return predicate;
        }
        try {
            return new ConstantPredicate(predicate.test(NO_ROWS, 0));
        } catch (QueryException atRunTime) {
            return predicate;
        }
    }
}
