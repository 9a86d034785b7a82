package dev.kith.query.physical;

import dev.kith.QueryException.Position;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.execute.expression.ConstantEvaluator;
import dev.kith.query.execute.expression.ConstantPredicate;
import dev.kith.query.execute.expression.Evaluator;
import dev.kith.query.execute.expression.ListComprehensionEvaluator;
import dev.kith.query.execute.expression.ListOperand;
import dev.kith.query.execute.expression.Predicate;
import dev.kith.query.execute.expression.QuantifierPredicate;
import dev.kith.query.execute.expression.ReduceEvaluator;
import dev.kith.query.execute.expression.SliceEvaluator;
import dev.kith.query.execute.expression.SlotEvaluator;
import dev.kith.query.execute.expression.SubscriptEvaluator;
import dev.kith.value.IntegerValue;
import dev.kith.value.Truth;

/** Compiles what reads or walks a list. */
final class ListCompiler {
    private static final Evaluator START = new ConstantEvaluator(IntegerValue.of(0));
    private static final Evaluator END = new ConstantEvaluator(IntegerValue.of(Long.MAX_VALUE));

    private final ExpressionCompiler expressions;
    private final QueryContext context;

    ListCompiler(ExpressionCompiler expressions, QueryContext context) {
        this.expressions = expressions;
        this.context = context;
    }

    /** Folded only where no entity is asked for a property: constants may hold entities. */
    Evaluator subscript(BoundExpression.Subscript subscript) {
        Evaluator subject = expressions.evaluator(subscript.subject());
        Evaluator index = expressions.evaluator(subscript.index());
        Position position = subscript.place().position();
        return ConstantFolding.fold(
                new SubscriptEvaluator(subject, index, context, position), subject, index);
    }

    Evaluator slice(BoundExpression.Slice slice) {
        Evaluator subject = expressions.evaluator(slice.subject());
        Evaluator from = slice.from().map(expressions::evaluator).orElse(START);
        Evaluator to = slice.to().map(expressions::evaluator).orElse(END);
        Position position = slice.place().position();
        return ConstantFolding.fold(
                new SliceEvaluator(subject, from, to, context, position), subject, from, to);
    }

    Evaluator comprehension(BoundExpression.ListComprehension comprehension) {
        int slot = comprehension.element().slot();
        Predicate predicate = comprehension
                .predicate()
                .map(expressions::predicate)
                .orElse(new ConstantPredicate(Truth.TRUE));
        Evaluator projection = comprehension
                .projection()
                .map(expressions::evaluator)
                .orElse(new SlotEvaluator(slot));
        return new ListComprehensionEvaluator(
                slot,
                operand(comprehension.list(), comprehension.place().position()),
                predicate,
                projection);
    }

    Predicate quantifier(BoundExpression.Quantifier quantifier) {
        QuantifierPredicate.Quantity quantity = switch (quantifier.quantity()) {
            case ALL -> QuantifierPredicate.Quantity.ALL;
            case ANY -> QuantifierPredicate.Quantity.ANY;
            case NONE -> QuantifierPredicate.Quantity.NONE;
            case SINGLE -> QuantifierPredicate.Quantity.SINGLE;
        };
        return new QuantifierPredicate(
                quantity,
                quantifier.element().slot(),
                operand(quantifier.list(), quantifier.place().position()),
                expressions.predicate(quantifier.predicate()));
    }

    Evaluator reduce(BoundExpression.Reduce reduce) {
        return new ReduceEvaluator(
                reduce.accumulator().slot(),
                expressions.evaluator(reduce.initial()),
                reduce.element().slot(),
                operand(reduce.list(), reduce.place().position()),
                expressions.evaluator(reduce.step()));
    }

    private ListOperand operand(BoundExpression list, Position position) {
        return new ListOperand(expressions.evaluator(list), context, position);
    }
}
