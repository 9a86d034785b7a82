package dev.kith.query.parse;

import dev.kith.grammar.CypherParser.CallProcedureContext;
import dev.kith.grammar.CypherParser.CallSubqueryContext;
import dev.kith.grammar.CypherParser.ImportsContext;
import dev.kith.grammar.CypherParser.TransactionBatchesContext;
import dev.kith.grammar.CypherParser.VariableContext;
import dev.kith.grammar.CypherParser.YieldClauseContext;
import dev.kith.grammar.CypherParser.YieldItemContext;
import dev.kith.query.ast.Clause;
import dev.kith.query.ast.Expression;
import dev.kith.query.ast.Expression.Variable;
import dev.kith.query.ast.Yield;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Both kinds of CALL, of a procedure and of a subquery, and what YIELD keeps. */
final class CallMapper {
    private final Mappers mappers;
    private final Source source;

    CallMapper(Mappers mappers, Source source) {
        this.mappers = mappers;
        this.source = source;
    }

    Clause procedure(CallProcedureContext context) {
        List<String> parts = mappers.names().parts(context.qualifiedName());
        int last = parts.size() - 1;
        Optional<List<Expression>> arguments = context.LPAREN() == null
                ? Optional.empty()
                : Optional.of(mappers.expressions().all(context.expressions()));
        return new Clause.CallProcedure(
                parts.subList(0, last),
                parts.get(last),
                arguments,
                columns(context.yieldClause()),
                source.span(context));
    }

    Clause subquery(CallSubqueryContext context) {
        return new Clause.CallSubquery(
                context.OPTIONAL() != null,
                imports(context.imports()),
                mappers.statements().query(context.query()),
                Optional.ofNullable(context.transactionBatches()).map(this::batches),
                source.span(context));
    }

    Optional<Yield> columns(@Nullable YieldClauseContext context) {
        if (context == null) {
            return Optional.empty();
        }
        Optional<Expression> where = mappers.expressions().where(context.whereClause());
        if (context.TIMES() != null) {
            return Optional.of(new Yield.Everything(where, source.span(context)));
        }
        return Optional.of(
                new Yield.Columns(items(context.yieldItem()), where, source.span(context)));
    }

    List<Yield.Column> items(List<YieldItemContext> contexts) {
        List<Yield.Column> columns = new ArrayList<>(contexts.size());
        for (YieldItemContext item : contexts) {
            columns.add(column(item));
        }
        return List.copyOf(columns);
    }

    private Yield.Column column(YieldItemContext context) {
        Variable variable = context.alias() == null
                ? mappers.names().variable(context.symbolicName())
                : mappers.names().alias(context.alias());
        return new Yield.Column(
                mappers.names().name(context.symbolicName()), variable, source.span(context));
    }

    private Clause.Imports imports(@Nullable ImportsContext context) {
        if (context == null) {
            return new Clause.Imports.ByLeadingWith();
        }
        if (context.TIMES() != null) {
            return new Clause.Imports.Everything();
        }
        List<Variable> variables = new ArrayList<>(context.variable().size());
        for (VariableContext variable : context.variable()) {
            variables.add(mappers.names().variable(variable));
        }
        return new Clause.Imports.Listed(List.copyOf(variables));
    }

    private Clause.TransactionBatches batches(TransactionBatchesContext context) {
        return new Clause.TransactionBatches(source.span(context));
    }
}
