package dev.kith.query.physical;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Compare.Relation;
import dev.kith.query.bound.Variable;
import dev.kith.query.execute.expression.ComparePredicate;
import dev.kith.query.execute.expression.Comparison;
import dev.kith.query.execute.expression.ConstantEvaluator;
import dev.kith.query.execute.expression.Evaluator;
import dev.kith.query.execute.expression.IdComparePredicate;
import dev.kith.query.execute.expression.IdPropertyEvaluator;
import dev.kith.query.execute.expression.Predicate;
import dev.kith.query.execute.expression.PropertyComparePredicate;
import dev.kith.value.IntegerValue;

/** Compiles comparisons: ids as numbers, properties against integers without objects. */
final class ComparisonCompiler {
    private final ExpressionCompiler expressions;

    ComparisonCompiler(ExpressionCompiler expressions) {
        this.expressions = expressions;
    }

    Predicate compare(BoundExpression.Compare compare) {
        if (isOfIds(compare)) {
            return new IdComparePredicate(
                    ((Variable) compare.left()).slot(),
                    ((Variable) compare.right()).slot(),
                    compare.relation() == Relation.EQUAL);
        }
        Evaluator left = expressions.evaluator(compare.left());
        Evaluator right = expressions.evaluator(compare.right());
        Comparison comparison = comparison(compare.relation());
        if (left instanceof IdPropertyEvaluator property
                && right instanceof ConstantEvaluator constant
                && constant.value() instanceof IntegerValue integer) {
            return new PropertyComparePredicate(comparison, property, integer, integer.value());
        }
        if (right instanceof IdPropertyEvaluator property
                && left instanceof ConstantEvaluator constant
                && constant.value() instanceof IntegerValue integer) {
            return new PropertyComparePredicate(
                    comparison.swapped(), property, integer, integer.value());
        }
        return ConstantFolding.foldPredicate(
                new ComparePredicate(comparison, left, right), left, right);
    }

    /** Whether it asks if two slots hold the same node, or the same relationship. */
    static boolean isOfIds(BoundExpression.Compare compare) {
        return (compare.relation() == Relation.EQUAL || compare.relation() == Relation.NOT_EQUAL)
                && compare.left() instanceof Variable left
                && compare.right() instanceof Variable right
                && left.kind() != Variable.Kind.ANY
                && left.kind() == right.kind();
    }

    private static Comparison comparison(Relation relation) {
        return switch (relation) {
            case EQUAL -> Comparison.EQUAL;
            case NOT_EQUAL -> Comparison.NOT_EQUAL;
            case LESS -> Comparison.LESS;
            case LESS_OR_EQUAL -> Comparison.LESS_OR_EQUAL;
            case GREATER -> Comparison.GREATER;
            case GREATER_OR_EQUAL -> Comparison.GREATER_OR_EQUAL;
        };
    }
}
