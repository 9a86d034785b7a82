package dev.kith.query.parse;

import dev.kith.grammar.CypherLexer;
import dev.kith.grammar.CypherParser;
import dev.kith.grammar.CypherParser.ListComprehensionContext;
import dev.kith.grammar.CypherParser.PathExpressionContext;
import dev.kith.grammar.CypherParser.PatternComprehensionContext;
import dev.kith.grammar.CypherParser.QuantifierContext;
import dev.kith.grammar.CypherParser.ReduceContext;
import dev.kith.grammar.CypherParser.ShortestPathContext;
import dev.kith.grammar.CypherParser.SubqueryContext;
import dev.kith.query.ast.Clause;
import dev.kith.query.ast.Expression;
import dev.kith.query.ast.Expression.PatternExpression;
import dev.kith.query.ast.Expression.QuantifierKind;
import dev.kith.query.ast.Expression.SubqueryKind;
import dev.kith.query.ast.PathPattern;
import dev.kith.query.ast.Query;
import dev.kith.query.ast.SourceSpan;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

import java.util.List;
import java.util.Optional;

/** Expressions with a scope of their own: comprehensions, quantifiers, patterns, subqueries. */
final class ScopedMapper {
    private final Mappers mappers;
    private final Source source;

    ScopedMapper(Mappers mappers, Source source) {
        this.mappers = mappers;
        this.source = source;
    }

    Expression map(ParserRuleContext atom) {
        return switch (atom.getRuleIndex()) {
            case CypherParser.RULE_subquery -> subquery((SubqueryContext) atom);
            case CypherParser.RULE_quantifier -> quantifier((QuantifierContext) atom);
            case CypherParser.RULE_reduce -> reduce((ReduceContext) atom);
            case CypherParser.RULE_shortestPath ->
                pattern(mappers.patterns().shortestPath((ShortestPathContext) atom));
            case CypherParser.RULE_pathExpression ->
                pattern(mappers.patterns()
                        .pathExpression((PathExpressionContext) atom, Optional.empty()));
            case CypherParser.RULE_listComprehension ->
                listComprehension((ListComprehensionContext) atom);
            case CypherParser.RULE_patternComprehension ->
                patternComprehension((PatternComprehensionContext) atom);
            default -> throw new IllegalStateException("no expression: " + atom.getText());
        };
    }

    private static Expression pattern(PathPattern path) {
        return new PatternExpression(path, path.span());
    }

    private Expression subquery(SubqueryContext context) {
        Query query = context.query() != null
                ? mappers.statements().query(context.query())
                : patternQuery(context);
        SubqueryKind kind = switch (context.getStart().getType()) {
            case CypherLexer.EXISTS -> SubqueryKind.EXISTS;
            case CypherLexer.COUNT -> SubqueryKind.COUNT;
            default -> SubqueryKind.COLLECT;
        };
        return new Expression.Subquery(kind, query, source.span(context));
    }

    private Query patternQuery(SubqueryContext context) {
        ParserRuleContext last =
                context.whereClause() != null ? context.whereClause() : context.paths();
        SourceSpan span = source.span(context.paths(), last);
        Clause match = new Clause.Match(
                false,
                mappers.patterns().paths(context.paths()),
                List.of(),
                mappers.expressions().where(context.whereClause()),
                span);
        return new Query.SingleQuery(List.of(match), span);
    }

    private Expression quantifier(QuantifierContext context) {
        return new Expression.Quantifier(
                quantifierKind(context.getStart()),
                mappers.names().variable(context.variable()),
                mappers.expressions().map(context.expression()),
                mappers.expressions().map(context.whereClause().expression()),
                source.span(context));
    }

    private static QuantifierKind quantifierKind(Token token) {
        return switch (token.getType()) {
            case CypherLexer.ALL -> QuantifierKind.ALL;
            case CypherLexer.ANY -> QuantifierKind.ANY;
            case CypherLexer.NONE -> QuantifierKind.NONE;
            default -> QuantifierKind.SINGLE;
        };
    }

    private Expression reduce(ReduceContext context) {
        return new Expression.Reduce(
                mappers.names().variable(context.variable(0)),
                mappers.expressions().map(context.expression(0)),
                mappers.names().variable(context.variable(1)),
                mappers.expressions().map(context.expression(1)),
                mappers.expressions().map(context.expression(2)),
                source.span(context));
    }

    private Expression listComprehension(ListComprehensionContext context) {
        return new Expression.ListComprehension(
                mappers.names().variable(context.variable()),
                mappers.expressions().map(context.expression(0)),
                mappers.expressions().where(context.whereClause()),
                mappers.expressions().optional(context.expression(1)),
                source.span(context));
    }

    private Expression patternComprehension(PatternComprehensionContext context) {
        return new Expression.PatternComprehension(
                mappers.patterns()
                        .pathExpression(
                                context.pathExpression(),
                                Optional.ofNullable(context.variable())
                                        .map(mappers.names()::variable)),
                mappers.expressions().where(context.whereClause()),
                mappers.expressions().map(context.expression()),
                source.span(context));
    }
}
