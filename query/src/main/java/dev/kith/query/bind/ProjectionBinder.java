package dev.kith.query.bind;

import dev.kith.query.ast.Clause;
import dev.kith.query.ast.Expression;
import dev.kith.query.ast.Projection;
import dev.kith.query.ast.Projection.Item;
import dev.kith.query.ast.Projection.SortItem;
import dev.kith.query.bind.AggregationSplitter.Aggregated;
import dev.kith.query.bound.BoundClause;
import dev.kith.query.bound.BoundClause.Assignment;
import dev.kith.query.bound.BoundClause.SortKey;
import dev.kith.query.bound.BoundQuery.Column;
import dev.kith.query.bound.Variable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes WITH and RETURN apart: projection or aggregation, DISTINCT, ORDER BY, SKIP, LIMIT, WHERE, in
 * the order in which they apply.
 */
final class ProjectionBinder {
    private final ClauseSequence rows;
    private final BindErrors errors;

    ProjectionBinder(ClauseSequence rows) {
        this.rows = rows;
        this.errors = rows.errors();
    }

    void bindWith(Clause.With with) {
        List<Output> outputs = bind(with.projection(), with.where(), true);
        for (Output output : outputs) {
            if (output.item().givenName().isEmpty()) {
                throw errors.noExpressionAlias(
                        output.item().text(), output.item().span());
            }
        }
    }

    List<Column> bindReturn(Clause.Return clause) {
        Projection projection = clause.projection();
        if (projection.star()
                && projection.items().isEmpty()
                && rows.scope().own().isEmpty()) {
            throw errors.noVariablesInScope(projection.span());
        }
        return columns(bind(projection, Optional.empty(), !projection.orderBy().isEmpty()));
    }

    static List<Column> columns(List<Output> outputs) {
        return outputs.stream()
                .map(output -> new Column(output.name(), output.named().variable()))
                .toList();
    }

    /** @param continued whether anything reads variables after an aggregation or DISTINCT */
    private List<Output> bind(
            Projection projection, Optional<Expression> where, boolean continued) {
        Scope before = rows.scope();
        List<Item> items = expandStar(projection);
        boolean aggregates = aggregates(items);
        Aggregated aggregated = aggregates
                ? new AggregationSplitter(rows, items).split()
                : new Aggregated(project(items), Map.of());
        List<Output> outputs = aggregated.outputs();
        Scope after = before.sibling();
        declareAll(outputs, after);
        if (projection.distinct()) {
            rows.emit(new BoundClause.Distinct(distinctVariables(outputs)));
        }
        boolean closed = aggregates || projection.distinct();
        if (closed && continued) {
            rows.restoreOuterRow(columns(outputs));
        }
        if (projection.orderBy().isEmpty() && where.isEmpty()) {
            skipAndLimit(projection);
        } else {
            var afterwards = new AfterProjection(rows.session(), before, aggregated, closed);
            sort(projection.orderBy(), afterwards);
            skipAndLimit(projection);
            where.ifPresent(predicate ->
                    rows.emit(new BoundClause.Filter(afterwards.condition(predicate))));
        }
        rows.replaceScope(after);
        return outputs;
    }

    private boolean aggregates(List<Item> items) {
        for (Item item : items) {
            if (Calls.aggregates(item.expression(), rows.session())) {
                return true;
            }
        }
        return false;
    }

    /** A star stands for every variable, by name. */
    private List<Item> expandStar(Projection projection) {
        if (!projection.star()) {
            return projection.items();
        }
        List<Item> items = new ArrayList<>();
        for (String name : new TreeSet<>(rows.scope().own().keySet())) {
            var variable = new Expression.Variable(name, projection.span());
            items.add(new Item(variable, Optional.empty(), name, projection.span()));
        }
        items.addAll(projection.items());
        return items;
    }

    /** A variable that is only given another name stays where it is. */
    private List<Output> project(List<Item> items) {
        ExpressionBinder binder = rows.binder();
        List<Output> outputs = new ArrayList<>();
        List<Assignment> assignments = new ArrayList<>();
        for (Item item : items) {
            Typed typed = binder.bind(item.expression());
            if (typed.expression() instanceof Variable variable) {
                outputs.add(new Output(item, variable, new Named(variable, typed.type())));
                continue;
            }
            Named named = rows.session().declare(item.name(), typed.type());
            assignments.add(new Assignment(named.variable(), typed.expression()));
            outputs.add(new Output(item, typed.expression(), named));
        }
        rows.emitProject(assignments);
        return outputs;
    }

    private void declareAll(List<Output> outputs, Scope after) {
        Set<String> names = new HashSet<>();
        for (Output output : outputs) {
            if (!names.add(output.name())) {
                throw errors.columnNameConflict(output.name(), output.item().span());
            }
            after.declare(output.name(), output.named());
        }
    }

    private static List<Variable> distinctVariables(List<Output> outputs) {
        return outputs.stream()
                .map(output -> output.named().variable())
                .distinct()
                .toList();
    }

    private void sort(List<SortItem> orderBy, AfterProjection afterwards) {
        if (orderBy.isEmpty()) {
            return;
        }
        List<SortKey> keys = new ArrayList<>();
        for (SortItem item : orderBy) {
            keys.add(new SortKey(afterwards.sortKey(item.expression()), item.descending()));
        }
        rows.emit(new BoundClause.Sort(List.copyOf(keys)));
    }

    private void skipAndLimit(Projection projection) {
        projection
                .skip()
                .ifPresent(count -> rows.emit(new BoundClause.Skip(
                        RowCounts.bind("SKIP", count, rows.session()),
                        ExpressionBinder.place(count.span()))));
        projection
                .limit()
                .ifPresent(count -> rows.emit(new BoundClause.Limit(
                        RowCounts.bind("LIMIT", count, rows.session()),
                        ExpressionBinder.place(count.span()))));
    }
}
