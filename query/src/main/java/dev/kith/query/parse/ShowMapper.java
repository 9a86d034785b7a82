package dev.kith.query.parse;

import dev.kith.grammar.CypherParser.ShowContext;
import dev.kith.grammar.CypherParser.ShowTopicContext;
import dev.kith.grammar.CypherParser.ShowYieldContext;
import dev.kith.grammar.CypherParser.WhereClauseContext;
import dev.kith.query.ast.Clause;
import dev.kith.query.ast.Projection;
import dev.kith.query.ast.SourceSpan;
import dev.kith.query.ast.Statement;
import dev.kith.query.ast.Statement.FunctionOrigin;
import dev.kith.query.ast.Statement.IndexKind;
import dev.kith.query.ast.Statement.ShowTopic;
import dev.kith.query.ast.Yield;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** SHOW, and what is done with its rows: the same as a WITH and a RETURN would do. */
final class ShowMapper {
    private final Mappers mappers;
    private final Source source;

    ShowMapper(Mappers mappers, Source source) {
        this.mappers = mappers;
        this.source = source;
    }

    Statement map(ShowContext context) {
        List<Clause> then = new ArrayList<>();
        Optional<Yield> yield = Optional.empty();
        ShowYieldContext yielded = context.showYield();
        if (yielded != null) {
            yield = Optional.of(columns(yielded));
            then.add(shaped(yielded));
        }
        if (context.whereClause() != null) {
            then.add(filtered(context.whereClause()));
        }
        if (context.returnClause() != null) {
            then.add(mappers.clauses().returning(context.returnClause()));
        }
        return new Statement.Show(
                topic(context.showTopic()), yield, List.copyOf(then), source.span(context));
    }

    private Yield columns(ShowYieldContext context) {
        return context.TIMES() != null
                ? new Yield.Everything(Optional.empty(), source.span(context))
                : new Yield.Columns(
                        mappers.calls().items(context.yieldItem()),
                        Optional.empty(),
                        source.span(context));
    }

    /** What stands behind YIELD, as a WITH of all that it names. */
    private Clause shaped(ShowYieldContext context) {
        var projection = new Projection(
                false,
                true,
                List.of(),
                mappers.clauses().sortItems(context.orderBy()),
                mappers.clauses().skip(context.skipClause()),
                mappers.clauses().limit(context.limitClause()),
                source.span(context));
        return new Clause.With(
                projection,
                mappers.expressions().where(context.whereClause()),
                source.span(context));
    }

    private Clause filtered(WhereClauseContext context) {
        SourceSpan span = source.span(context);
        return new Clause.With(
                ClauseMapper.everything(List.of(), span),
                mappers.expressions().where(context),
                span);
    }

    private static ShowTopic topic(ShowTopicContext context) {
        if (context.INDEX() != null || context.INDEXES() != null) {
            return new ShowTopic.Indexes(indexKind(context));
        }
        if (context.CONSTRAINT() != null || context.CONSTRAINTS() != null) {
            return new ShowTopic.Constraints();
        }
        return context.FUNCTION() != null || context.FUNCTIONS() != null
                ? new ShowTopic.Functions(origin(context))
                : new ShowTopic.Procedures();
    }

    private static Optional<IndexKind> indexKind(ShowTopicContext context) {
        if (context.RANGE() != null) {
            return Optional.of(IndexKind.RANGE);
        }
        if (context.TEXT() != null) {
            return Optional.of(IndexKind.TEXT);
        }
        return context.POINT() != null ? Optional.of(IndexKind.POINT) : Optional.empty();
    }

    private static FunctionOrigin origin(ShowTopicContext context) {
        if (context.BUILT() != null) {
            return FunctionOrigin.BUILT_IN;
        }
        return context.USER() != null ? FunctionOrigin.USER_DEFINED : FunctionOrigin.ANYWHERE;
    }
}
