package dev.kith.query.bind;

import dev.kith.query.ast.Clause;
import dev.kith.query.ast.Expression;
import dev.kith.query.ast.Projection;
import dev.kith.query.ast.Query.SingleQuery;
import dev.kith.query.bind.Composition.Role;
import dev.kith.query.bind.QueryBinder.Branch;
import dev.kith.query.bound.BoundClause;
import dev.kith.query.bound.BoundClause.Assignment;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Subquery.Form;
import dev.kith.query.bound.BoundQuery;
import dev.kith.query.bound.BoundQuery.Column;
import dev.kith.query.bound.Variable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Binds queries within a query: EXISTS, COUNT and COLLECT as expressions, and CALL. */
final class Subqueries {
    private Subqueries() {}

    static Typed expression(Expression.Subquery subquery, ExpressionBinder binder) {
        BindSession session = binder.session();
        boolean collects = subquery.kind() == Expression.SubqueryKind.COLLECT;
        BoundQuery body = new QueryBinder(session, collects ? Role.COLLECTED : Role.COUNTED)
                .bind(
                        subquery.query(),
                        branch ->
                                new Branch(branch, ClauseSequence.within(binder.scope(), session)));
        return switch (subquery.kind()) {
            case EXISTS ->
                ExpressionBinder.bool(
                        new BoundExpression.Subquery(Form.EXISTS, body, Optional.empty()));
            case COUNT ->
                new Typed(
                        new BoundExpression.Subquery(Form.COUNT, body, Optional.empty()),
                        StaticType.INTEGER);
            case COLLECT -> collect(subquery, body, binder.errors());
        };
    }

    private static Typed collect(Expression.Subquery subquery, BoundQuery body, BindErrors errors) {
        if (body.columns().size() != 1) {
            throw errors.composition(
                    "COLLECT needs a query with exactly one column, not %d"
                            .formatted(body.columns().size()),
                    subquery.span());
        }
        Column column = body.columns().getFirst();
        return new Typed(
                new BoundExpression.Subquery(Form.COLLECT, body, Optional.of(column.variable())),
                StaticType.listOf(StaticType.of(column.variable().kind())));
    }

    static void call(Clause.CallSubquery call, ClauseSequence rows) {
        if (call.batches().isPresent()) {
            throw rows.errors()
                    .notSupported(
                            "CALL { } IN TRANSACTIONS", call.batches().get().span());
        }
        int firstInner = rows.session().slotCount();
        BoundQuery query = withOwnColumns(
                new QueryBinder(rows.session(), Role.RUN)
                        .bind(call.query(), branch -> open(branch, call.imports(), rows)),
                firstInner,
                rows.session());
        for (Column column : query.columns()) {
            if (rows.scope().find(column.name()).isPresent()) {
                throw rows.errors().variableAlreadyBound(column.name(), call.span());
            }
            StaticType type = StaticType.of(column.variable().kind());
            rows.scope().declare(column.name(), new Named(column.variable(), type));
        }
        rows.emit(new BoundClause.CallSubquery(query, query.columns().isEmpty(), call.optional()));
    }

    /**
     * The query with a slot of its own for each column that only passes on a variable from outside:
     * where there are no rows, the column becomes null, and the variable must stay what it is.
     */
    private static BoundQuery withOwnColumns(
            BoundQuery query, int firstInner, BindSession session) {
        if (!(query instanceof BoundQuery.Single single)) {
            return query;
        }
        var columns = new ArrayList<Column>();
        var copies = new ArrayList<Assignment>();
        for (Column column : single.columns()) {
            Variable variable = column.variable();
            if (variable.slot() < firstInner) {
                Variable copy = session.declare(column.name(), StaticType.of(variable.kind()))
                        .variable();
                copies.add(new Assignment(copy, variable));
                variable = copy;
            }
            columns.add(new Column(column.name(), variable));
        }
        if (copies.isEmpty()) {
            return query;
        }
        var clauses = new ArrayList<>(single.clauses());
        clauses.add(new BoundClause.Project(List.copyOf(copies)));
        return new BoundQuery.Single(List.copyOf(clauses), List.copyOf(columns));
    }

    private static Branch open(SingleQuery branch, Clause.Imports imports, ClauseSequence rows) {
        BindSession session = rows.session();
        return switch (imports) {
            case Clause.Imports.Everything everything ->
                new Branch(branch, ClauseSequence.within(rows.scope(), session));
            case Clause.Imports.Listed listed -> {
                Scope imported = session.rootScope();
                listed.variables().forEach(variable -> importInto(imported, variable, rows));
                yield new Branch(branch, ClauseSequence.within(imported, session));
            }
            case Clause.Imports.ByLeadingWith leading -> openByLeadingWith(branch, rows);
        };
    }

    /** A WITH of plain variables at the beginning imports these; without one nothing is. */
    private static Branch openByLeadingWith(SingleQuery branch, ClauseSequence rows) {
        BindSession session = rows.session();
        Scope imported = session.rootScope();
        if (!(branch.clauses().getFirst() instanceof Clause.With with)
                || !reads(with.projection(), rows.scope())) {
            return new Branch(branch, ClauseSequence.toplevel(session));
        }
        if (!isPlain(with)) {
            throw rows.errors()
                    .composition(
                            "the WITH that imports variables into CALL { } only names them; use a"
                                    + " second WITH for anything else",
                            with.span());
        }
        if (with.projection().star()) {
            rows.scope()
                    .visibleNames()
                    .forEach(name -> rows.scope()
                            .find(name)
                            .ifPresent(named -> imported.declare(name, named)));
        }
        for (Projection.Item item : with.projection().items()) {
            importInto(imported, (Expression.Variable) item.expression(), rows);
        }
        List<Clause> rest = branch.clauses().subList(1, branch.clauses().size());
        if (rest.isEmpty()) {
            throw rows.errors().composition("a query cannot end with WITH", with.span());
        }
        return new Branch(
                new SingleQuery(List.copyOf(rest), branch.span()),
                ClauseSequence.startingWith(imported, session));
    }

    private static void importInto(
            Scope imported, Expression.Variable variable, ClauseSequence rows) {
        imported.declare(variable.name(), rows.scope().require(variable.name(), variable.span()));
    }

    /** Whether a projection reads variables at all: WITH 1 AS x does not import. */
    private static boolean reads(Projection projection, Scope scope) {
        return projection.star()
                || projection.items().stream()
                        .flatMap(item -> FreeNames.of(item.expression()).names().stream())
                        .anyMatch(name -> scope.find(name).isPresent());
    }

    private static boolean isPlain(Clause.With with) {
        Projection projection = with.projection();
        return with.where().isEmpty()
                && !projection.distinct()
                && projection.orderBy().isEmpty()
                && projection.skip().isEmpty()
                && projection.limit().isEmpty()
                && projection.items().stream()
                        .allMatch(item -> item.expression() instanceof Expression.Variable
                                && item.alias().isEmpty());
    }
}
