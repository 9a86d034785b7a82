package dev.kith.query.parse;

import dev.kith.grammar.CypherLexer;
import dev.kith.grammar.CypherParser.CaseTestContext;
import dev.kith.grammar.CypherParser.ComparisonContext;
import dev.kith.grammar.CypherParser.InPredicateContext;
import dev.kith.grammar.CypherParser.LabelledPredicateContext;
import dev.kith.grammar.CypherParser.NormalPredicateContext;
import dev.kith.grammar.CypherParser.NullPredicateContext;
import dev.kith.grammar.CypherParser.PredicateContext;
import dev.kith.grammar.CypherParser.PredicatedContext;
import dev.kith.grammar.CypherParser.StringPredicateContext;
import dev.kith.grammar.CypherParser.TypePredicateContext;
import dev.kith.query.ast.Expression;
import dev.kith.query.ast.Expression.ComparisonOperator;
import dev.kith.query.ast.Expression.ComparisonStep;
import dev.kith.query.ast.Expression.StringOperator;
import dev.kith.query.ast.Literal;
import dev.kith.query.ast.SourceSpan;

import org.antlr.v4.runtime.Token;

import java.util.ArrayList;
import java.util.List;

/** Comparisons, and the predicates that stand behind their subject. */
final class PredicateMapper {
    private final Mappers mappers;
    private final Source source;

    PredicateMapper(Mappers mappers, Source source) {
        this.mappers = mappers;
        this.source = source;
    }

    Expression comparison(ComparisonContext context) {
        Expression first = predicated(Children.operand(context, 0, PredicatedContext.class));
        if (context.getChildCount() == 1) {
            return first;
        }
        List<ComparisonStep> steps = new ArrayList<>(context.getChildCount() / 2);
        for (int i = 1; i < context.getChildCount(); i += 2) {
            ComparisonOperator operator = comparisonOperator(Children.operator(context, i));
            Expression operand =
                    predicated(Children.operand(context, i + 1, PredicatedContext.class));
            steps.add(new ComparisonStep(operator, operand));
        }
        return new Expression.Comparison(first, List.copyOf(steps), source.span(context));
    }

    private Expression predicated(PredicatedContext context) {
        int predicates = context.getChildCount() - 1;
        mappers.levels().enter(predicates, context);
        Expression subject = mappers.arithmetic().map(context.additive());
        for (int i = 1; i <= predicates; i++) {
            PredicateContext predicate = Children.operand(context, i, PredicateContext.class);
            subject = predicate(subject, predicate, source.span(context, predicate));
            mappers.levels().leave(1);
        }
        return subject;
    }

    private Expression predicate(Expression subject, PredicateContext context, SourceSpan span) {
        return switch (context) {
            case StringPredicateContext string ->
                new Expression.StringPredicate(
                        stringOperator(string.getStart()),
                        subject,
                        mappers.arithmetic().map(string.additive()),
                        span);
            case InPredicateContext in ->
                new Expression.In(subject, mappers.arithmetic().map(in.additive()), span);
            case NullPredicateContext isNull ->
                new Expression.IsNull(subject, isNull.NOT() != null, span);
            case TypePredicateContext isTyped ->
                new Expression.IsTyped(
                        subject,
                        TypeMapper.map(source, isTyped.typeName()),
                        isTyped.NOT() != null,
                        span);
            case NormalPredicateContext normal ->
                negated(normal.NOT() != null, isNormalized(subject, normal, span), span);
            case LabelledPredicateContext labelled ->
                negated(
                        labelled.NOT() != null,
                        new Expression.HasLabels(
                                subject, mappers.labels().map(labelled.labelDisjunction()), span),
                        span);
            default -> throw new IllegalStateException("no predicate: " + context.getText());
        };
    }

    private static Expression negated(boolean negated, Expression predicate, SourceSpan span) {
        return negated ? new Expression.Not(predicate, span) : predicate;
    }

    private static Expression isNormalized(
            Expression subject, NormalPredicateContext context, SourceSpan span) {
        String form =
                context.normalForm() == null ? "NFC" : context.normalForm().getText();
        return new Expression.FunctionCall(
                List.of(),
                "isNormalized",
                false,
                List.of(subject, new Literal.StringLiteral(form, span)),
                span);
    }

    /** What CASE asks of its subject: an operator and its right side, or a value to equal. */
    Expression caseTest(Expression subject, CaseTestContext context) {
        SourceSpan span = source.span(context);
        if (context.predicate() != null) {
            return predicate(subject, context.predicate(), span);
        }
        if (context.predicated() != null) {
            var step = new ComparisonStep(
                    comparisonOperator(context.getStart()), predicated(context.predicated()));
            return new Expression.Comparison(subject, List.of(step), span);
        }
        var step = new ComparisonStep(
                ComparisonOperator.EQUAL, mappers.expressions().map(context.expression()));
        return new Expression.Comparison(subject, List.of(step), span);
    }

    private static ComparisonOperator comparisonOperator(Token token) {
        return switch (token.getType()) {
            case CypherLexer.EQUAL -> ComparisonOperator.EQUAL;
            case CypherLexer.NOT_EQUAL -> ComparisonOperator.NOT_EQUAL;
            case CypherLexer.LESS -> ComparisonOperator.LESS;
            case CypherLexer.LESS_EQUAL -> ComparisonOperator.LESS_OR_EQUAL;
            case CypherLexer.GREATER -> ComparisonOperator.GREATER;
            case CypherLexer.GREATER_EQUAL -> ComparisonOperator.GREATER_OR_EQUAL;
            default -> throw new IllegalStateException("no comparison: " + token.getText());
        };
    }

    private static StringOperator stringOperator(Token token) {
        return switch (token.getType()) {
            case CypherLexer.STARTS -> StringOperator.STARTS_WITH;
            case CypherLexer.ENDS -> StringOperator.ENDS_WITH;
            case CypherLexer.CONTAINS -> StringOperator.CONTAINS;
            case CypherLexer.MATCHES -> StringOperator.MATCHES;
            default -> throw new IllegalStateException("no string operator: " + token.getText());
        };
    }
}
