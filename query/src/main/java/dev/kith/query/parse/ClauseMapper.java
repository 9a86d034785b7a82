package dev.kith.query.parse;

import dev.kith.grammar.CypherLexer;
import dev.kith.grammar.CypherParser;
import dev.kith.grammar.CypherParser.CallProcedureContext;
import dev.kith.grammar.CypherParser.CallSubqueryContext;
import dev.kith.grammar.CypherParser.ClauseContext;
import dev.kith.grammar.CypherParser.FilterClauseContext;
import dev.kith.grammar.CypherParser.LetClauseContext;
import dev.kith.grammar.CypherParser.LetItemContext;
import dev.kith.grammar.CypherParser.LimitClauseContext;
import dev.kith.grammar.CypherParser.LoadCsvContext;
import dev.kith.grammar.CypherParser.MatchClauseContext;
import dev.kith.grammar.CypherParser.OrderByContext;
import dev.kith.grammar.CypherParser.OrderClauseContext;
import dev.kith.grammar.CypherParser.ProjectionContext;
import dev.kith.grammar.CypherParser.ProjectionItemContext;
import dev.kith.grammar.CypherParser.ReturnClauseContext;
import dev.kith.grammar.CypherParser.SkipClauseContext;
import dev.kith.grammar.CypherParser.SortItemContext;
import dev.kith.grammar.CypherParser.UnwindClauseContext;
import dev.kith.grammar.CypherParser.WithClauseContext;
import dev.kith.query.ast.Clause;
import dev.kith.query.ast.Expression;
import dev.kith.query.ast.Projection;
import dev.kith.query.ast.SourceSpan;

import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The clauses that read: what they find, and what they make of it. */
final class ClauseMapper {
    private final Mappers mappers;
    private final Source source;

    ClauseMapper(Mappers mappers, Source source) {
        this.mappers = mappers;
        this.source = source;
    }

    List<Clause> map(List<ClauseContext> contexts) {
        List<Clause> clauses = new ArrayList<>(contexts.size());
        for (ClauseContext context : contexts) {
            var clause = (ParserRuleContext) context.getChild(0);
            if (clause.getRuleIndex() != CypherParser.RULE_createClause) {
                mappers.countSteps(1, clause);
            }
            clauses.add(map(clause));
        }
        return List.copyOf(clauses);
    }

    private Clause map(ParserRuleContext clause) {
        return switch (clause.getRuleIndex()) {
            case CypherParser.RULE_matchClause -> match((MatchClauseContext) clause);
            case CypherParser.RULE_unwindClause -> unwind((UnwindClauseContext) clause);
            case CypherParser.RULE_withClause -> with((WithClauseContext) clause);
            case CypherParser.RULE_returnClause -> returning((ReturnClauseContext) clause);
            case CypherParser.RULE_filterClause -> filter((FilterClauseContext) clause);
            case CypherParser.RULE_letClause -> let((LetClauseContext) clause);
            case CypherParser.RULE_orderClause -> order((OrderClauseContext) clause);
            case CypherParser.RULE_finishClause -> new Clause.Finish(source.span(clause));
            case CypherParser.RULE_callSubquery ->
                mappers.calls().subquery((CallSubqueryContext) clause);
            case CypherParser.RULE_callProcedure ->
                mappers.calls().procedure((CallProcedureContext) clause);
            case CypherParser.RULE_loadCsv -> loadCsv((LoadCsvContext) clause);
            default -> mappers.updates().map(clause);
        };
    }

    private Clause match(MatchClauseContext context) {
        return new Clause.Match(
                context.OPTIONAL() != null,
                mappers.patterns().paths(context.paths()),
                context.hint().stream()
                        .flatMap(hint -> hint.variable().stream())
                        .map(mappers.names()::variable)
                        .toList(),
                mappers.expressions().where(context.whereClause()),
                source.span(context));
    }

    private Clause unwind(UnwindClauseContext context) {
        return new Clause.Unwind(
                mappers.expressions().map(context.expression()),
                mappers.names().alias(context.alias()),
                source.span(context));
    }

    private Clause with(WithClauseContext context) {
        return new Clause.With(
                projection(context.projection()),
                mappers.expressions().where(context.whereClause()),
                source.span(context));
    }

    Clause returning(ReturnClauseContext context) {
        return new Clause.Return(projection(context.projection()), source.span(context));
    }

    /** {@code FILTER predicate} is {@code WITH * WHERE predicate}. */
    private Clause filter(FilterClauseContext context) {
        SourceSpan span = source.span(context);
        return new Clause.With(
                everything(List.of(), span),
                Optional.of(mappers.expressions().map(context.expression())),
                span);
    }

    /** {@code LET x = value} is {@code WITH *, value AS x}. */
    private Clause let(LetClauseContext context) {
        List<Projection.Item> items = new ArrayList<>(context.letItem().size());
        for (LetItemContext item : context.letItem()) {
            items.add(new Projection.Item(
                    mappers.expressions().map(item.expression()),
                    Optional.of(mappers.names().variable(item.variable())),
                    source.textOf(item.expression()),
                    source.span(item)));
        }
        SourceSpan span = source.span(context);
        return new Clause.With(everything(List.copyOf(items), span), Optional.empty(), span);
    }

    static Projection everything(List<Projection.Item> items, SourceSpan span) {
        return new Projection(
                false, true, items, List.of(), Optional.empty(), Optional.empty(), span);
    }

    /** {@code ORDER BY x LIMIT 3} is {@code WITH * ORDER BY x LIMIT 3}. */
    private Clause order(OrderClauseContext context) {
        SourceSpan span = source.span(context);
        var projection = new Projection(
                false,
                true,
                List.of(),
                sortItems(context.orderBy()),
                skip(context.skipClause()),
                limit(context.limitClause()),
                span);
        return new Clause.With(projection, Optional.empty(), span);
    }

    Optional<Expression> skip(@Nullable SkipClauseContext context) {
        return context == null
                ? Optional.empty()
                : mappers.expressions().optional(context.expression());
    }

    Optional<Expression> limit(@Nullable LimitClauseContext context) {
        return context == null
                ? Optional.empty()
                : mappers.expressions().optional(context.expression());
    }

    private Projection projection(ProjectionContext context) {
        List<Projection.Item> items = new ArrayList<>(context.projectionItem().size());
        for (ProjectionItemContext item : context.projectionItem()) {
            items.add(item(item));
        }
        return new Projection(
                context.DISTINCT() != null,
                context.TIMES() != null,
                List.copyOf(items),
                sortItems(context.orderBy()),
                skip(context.skipClause()),
                limit(context.limitClause()),
                source.span(context));
    }

    private Projection.Item item(ProjectionItemContext context) {
        return new Projection.Item(
                mappers.expressions().map(context.expression()),
                Optional.ofNullable(context.alias()).map(mappers.names()::alias),
                source.textOf(context.expression()),
                source.span(context));
    }

    List<Projection.SortItem> sortItems(@Nullable OrderByContext context) {
        if (context == null) {
            return List.of();
        }
        List<Projection.SortItem> items = new ArrayList<>(context.sortItem().size());
        for (SortItemContext item : context.sortItem()) {
            Expression expression = mappers.expressions().map(item.expression());
            boolean descending = item.DESC() != null || item.DESCENDING() != null;
            items.add(new Projection.SortItem(
                    expression, descending, source.textOf(item.expression()), source.span(item)));
        }
        return List.copyOf(items);
    }

    private Clause loadCsv(LoadCsvContext context) {
        return new Clause.LoadCsv(
                context.HEADERS() != null,
                mappers.expressions().map(context.expression()),
                mappers.names().alias(context.alias()),
                Optional.ofNullable(context.getToken(CypherLexer.STRING, 0))
                        .map(node -> StringEscapes.resolve(source, node.getSymbol())),
                source.span(context));
    }
}
