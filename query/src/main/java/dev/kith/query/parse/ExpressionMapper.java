package dev.kith.query.parse;

import dev.kith.grammar.CypherParser.ConjunctionContext;
import dev.kith.grammar.CypherParser.ExclusiveDisjunctionContext;
import dev.kith.grammar.CypherParser.ExpressionContext;
import dev.kith.grammar.CypherParser.ExpressionsContext;
import dev.kith.grammar.CypherParser.NegationContext;
import dev.kith.grammar.CypherParser.WhereClauseContext;
import dev.kith.query.ast.Expression;
import dev.kith.query.ast.SourceSpan;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The operators, from the loosest to the tightest, as far as they connect truths. Each method maps one
 * level of precedence and hands an operand that stands alone straight to the next.
 */
final class ExpressionMapper {
    private final Mappers mappers;
    private final Source source;

    ExpressionMapper(Mappers mappers, Source source) {
        this.mappers = mappers;
        this.source = source;
    }

    Optional<Expression> optional(@Nullable ExpressionContext context) {
        return context == null ? Optional.empty() : Optional.of(map(context));
    }

    Optional<Expression> where(@Nullable WhereClauseContext context) {
        return context == null ? Optional.empty() : Optional.of(map(context.expression()));
    }

    List<Expression> all(@Nullable ExpressionsContext context) {
        return context == null ? List.of() : all(context.expression());
    }

    List<Expression> all(List<ExpressionContext> contexts) {
        List<Expression> expressions = new ArrayList<>(contexts.size());
        for (ExpressionContext context : contexts) {
            expressions.add(map(context));
        }
        return List.copyOf(expressions);
    }

    Expression map(ExpressionContext context) {
        mappers.levels().enter(1, context);
        Expression expression = disjunction(context);
        mappers.levels().leave(1);
        return expression;
    }

    private Expression disjunction(ExpressionContext context) {
        if (context.getChildCount() == 1) {
            return exclusiveDisjunction(
                    Children.operand(context, 0, ExclusiveDisjunctionContext.class));
        }
        List<Expression> terms = new ArrayList<>();
        for (ExclusiveDisjunctionContext term : context.exclusiveDisjunction()) {
            terms.add(exclusiveDisjunction(term));
        }
        return new Expression.Or(List.copyOf(terms), source.span(context));
    }

    private Expression exclusiveDisjunction(ExclusiveDisjunctionContext context) {
        if (context.getChildCount() == 1) {
            return conjunction(Children.operand(context, 0, ConjunctionContext.class));
        }
        List<Expression> terms = new ArrayList<>();
        for (ConjunctionContext term : context.conjunction()) {
            terms.add(conjunction(term));
        }
        return new Expression.Xor(List.copyOf(terms), source.span(context));
    }

    private Expression conjunction(ConjunctionContext context) {
        if (context.getChildCount() == 1) {
            return negation(Children.operand(context, 0, NegationContext.class));
        }
        List<Expression> terms = new ArrayList<>();
        for (NegationContext term : context.negation()) {
            terms.add(negation(term));
        }
        return new Expression.And(List.copyOf(terms), source.span(context));
    }

    private Expression negation(NegationContext context) {
        int negations = context.getChildCount() - 1;
        mappers.levels().enter(negations, context);
        Expression operand = mappers.predicates().comparison(context.comparison());
        mappers.levels().leave(negations);
        for (int i = negations - 1; i >= 0; i--) {
            SourceSpan span = source.span(Children.operator(context, i), context.getStop());
            operand = new Expression.Not(operand, span);
        }
        return operand;
    }
}
