package dev.kith.query.parse;

import dev.kith.grammar.CypherParser.QueryContext;
import dev.kith.grammar.CypherParser.SingleQueryContext;
import dev.kith.grammar.CypherParser.StatementContext;
import dev.kith.grammar.CypherParser.UnionContext;
import dev.kith.query.ast.Query;
import dev.kith.query.ast.SourceSpan;
import dev.kith.query.ast.Statement;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whole statements, and queries as they occur in statements and in subqueries. */
final class StatementMapper {
    private final Mappers mappers;
    private final Source source;
    private static final Set<String> VERSIONS = Set.of("5", "25");

    private final SchemaMapper schema;

    StatementMapper(Mappers mappers, Source source) {
        this.mappers = mappers;
        this.source = source;
        this.schema = new SchemaMapper(mappers, source);
    }

    Statement map(StatementContext context) {
        if (context.language() != null && context.language().DECIMAL_INTEGER() != null) {
            requireKnown(context.language().DECIMAL_INTEGER().getSymbol());
        }
        Statement statement = context.query() != null
                ? queryStatement(context.query())
                : schema.map(context.schemaCommand());
        ParserRuleContext last =
                context.query() != null ? context.query() : context.schemaCommand();
        SourceSpan span = source.span(context, last);
        if (context.EXPLAIN() != null) {
            return new Statement.Explain(statement, span);
        }
        return context.PROFILE() != null ? new Statement.Profile(statement, span) : statement;
    }

    private void requireKnown(Token version) {
        if (!VERSIONS.contains(version.getText())) {
            throw SyntaxErrors.unknownVersion(source, version);
        }
    }

    private Statement queryStatement(QueryContext context) {
        Query query = query(context);
        return new Statement.QueryStatement(query, query.span());
    }

    Query query(QueryContext context) {
        List<Query.SingleQuery> branches = new ArrayList<>(context.singleQuery().size());
        for (SingleQueryContext branch : context.singleQuery()) {
            branches.add(new Query.SingleQuery(
                    mappers.clauses().map(branch.clause()), source.span(branch)));
        }
        if (branches.size() == 1) {
            return branches.get(0);
        }
        boolean distinct = context.union(0).ALL() == null;
        for (UnionContext union : context.union()) {
            if (distinct != (union.ALL() == null)) {
                throw SyntaxErrors.mixedUnion(source, union.getStart());
            }
        }
        return new Query.Union(List.copyOf(branches), distinct, source.span(context));
    }
}
