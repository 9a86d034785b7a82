package dev.kith.query.ast;

import dev.kith.query.ast.Expression.MapProjectionItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The children of each kind of expression, in one place, so that every walk is one recursion. */
final class ExpressionOperands {
    private ExpressionOperands() {}

    /**
     * The expressions directly inside one, in the order written. Those of a comprehension, a
     * quantifier or a reduction are among them though they see a variable of its own, and so are
     * those inside a pattern. A subquery has none: its clauses are a scope of their own, reached
     * through its query.
     */
    static List<Expression> of(Expression expression) {
        return switch (expression) {
            case Literal literal -> List.of();
            case Expression.Variable variable -> List.of();
            case Expression.Parameter parameter -> List.of();
            case Expression.ListLiteral list -> list.elements();
            case Expression.MapLiteral map -> ofMap(map);
            case Expression.Property property -> List.of(property.subject());
            case Expression.Subscript subscript -> List.of(subscript.subject(), subscript.index());
            case Expression.Slice slice ->
                present(Optional.of(slice.subject()), slice.from(), slice.to());
            case Expression.Arithmetic arithmetic -> List.of(arithmetic.left(), arithmetic.right());
            case Expression.Sign sign -> List.of(sign.operand());
            case Expression.Comparison comparison -> ofComparison(comparison);
            case Expression.And and -> and.terms();
            case Expression.Or or -> or.terms();
            case Expression.Xor xor -> xor.terms();
            case Expression.Not not -> List.of(not.operand());
            case Expression.In in -> List.of(in.element(), in.list());
            case Expression.StringPredicate predicate ->
                List.of(predicate.left(), predicate.right());
            case Expression.IsNull isNull -> List.of(isNull.operand());
            case Expression.IsTyped isTyped -> List.of(isTyped.operand());
            case Expression.HasLabels hasLabels -> ofLabels(hasLabels);
            case Expression.FunctionCall call -> call.arguments();
            case Expression.CountStar countStar -> List.of();
            case Expression.Case branches -> ofCase(branches);
            case Expression.CaseSubject subject -> List.of();
            case Expression.ListComprehension comprehension ->
                present(
                        Optional.of(comprehension.list()),
                        comprehension.where(),
                        comprehension.projection());
            case Expression.PatternComprehension comprehension -> ofComprehension(comprehension);
            case Expression.Quantifier quantifier ->
                List.of(quantifier.list(), quantifier.predicate());
            case Expression.Reduce reduce ->
                List.of(reduce.initial(), reduce.list(), reduce.step());
            case Expression.MapProjection projection -> ofMapProjection(projection);
            case Expression.PatternExpression pattern -> pattern.path().expressions();
            case Expression.Subquery subquery -> List.of();
        };
    }

    private static List<Expression> ofLabels(Expression.HasLabels hasLabels) {
        List<Expression> operands = new ArrayList<>();
        operands.add(hasLabels.subject());
        operands.addAll(hasLabels.labels().expressions());
        return List.copyOf(operands);
    }

    private static List<Expression> ofMap(Expression.MapLiteral map) {
        List<Expression> values = new ArrayList<>(map.entries().size());
        for (Expression.MapEntry entry : map.entries()) {
            values.add(entry.value());
        }
        return List.copyOf(values);
    }

    private static List<Expression> ofComparison(Expression.Comparison comparison) {
        List<Expression> operands = new ArrayList<>(comparison.steps().size() + 1);
        operands.add(comparison.first());
        for (Expression.ComparisonStep step : comparison.steps()) {
            operands.add(step.operand());
        }
        return List.copyOf(operands);
    }

    private static List<Expression> ofCase(Expression.Case branches) {
        List<Expression> operands = new ArrayList<>();
        branches.subject().ifPresent(operands::add);
        for (Expression.CaseBranch branch : branches.branches()) {
            operands.add(branch.condition());
            operands.add(branch.result());
        }
        branches.otherwise().ifPresent(operands::add);
        return List.copyOf(operands);
    }

    private static List<Expression> ofComprehension(Expression.PatternComprehension comprehension) {
        List<Expression> operands = new ArrayList<>(comprehension.path().expressions());
        comprehension.where().ifPresent(operands::add);
        operands.add(comprehension.projection());
        return List.copyOf(operands);
    }

    private static List<Expression> ofMapProjection(Expression.MapProjection projection) {
        List<Expression> operands = new ArrayList<>();
        operands.add(projection.subject());
        for (MapProjectionItem item : projection.items()) {
            switch (item) {
                case MapProjectionItem.Entry entry -> operands.add(entry.value());
                case MapProjectionItem.VariableSelector selector ->
                    operands.add(selector.variable());
                case MapProjectionItem.PropertySelector selector -> {}
                case MapProjectionItem.AllProperties all -> {}
            }
        }
        return List.copyOf(operands);
    }

    private static List<Expression> present(
            Optional<Expression> first, Optional<Expression> second, Optional<Expression> third) {
        List<Expression> operands = new ArrayList<>(3);
        first.ifPresent(operands::add);
        second.ifPresent(operands::add);
        third.ifPresent(operands::add);
        return List.copyOf(operands);
    }
}
