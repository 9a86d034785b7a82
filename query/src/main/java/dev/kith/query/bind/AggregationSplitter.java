package dev.kith.query.bind;

import dev.kith.QueryException;
import dev.kith.query.ast.Expression;
import dev.kith.query.ast.Projection.Item;
import dev.kith.query.ast.SourceSpan;
import dev.kith.query.bound.BoundClause;
import dev.kith.query.bound.BoundClause.AggregateAssignment;
import dev.kith.query.bound.BoundClause.Assignment;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.AggregateCall;
import dev.kith.query.bound.Variable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Splits the items of a projection that aggregates. Items without an aggregate are the grouping
 * keys. The others are bound over the groups: their aggregates, and those grouping keys that are
 * variables or properties, become variables, and what is left is projected afterwards.
 */
final class AggregationSplitter implements Surroundings {
    private final ClauseSequence rows;
    private final BindSession session;
    private final List<Item> items;
    private final Scope before;

    /** Holds the names that are grouping keys themselves. */
    private final Scope groupScope;

    private final Map<BoundExpression, Named> groupings = new HashMap<>();
    private final Map<AggregateCall, Named> aggregates = new LinkedHashMap<>();

    /** The one that is being bound over the groups. */
    private Optional<Item> current = Optional.empty();

    AggregationSplitter(ClauseSequence rows, List<Item> items) {
        this.rows = rows;
        this.session = rows.session();
        this.items = items;
        this.before = rows.scope();
        this.groupScope = before.sibling(this::notAGroupingKey);
    }

    /** The columns, and the variables that hold aggregates. */
    record Aggregated(List<Output> outputs, Map<AggregateCall, Named> aggregates) {}

    Aggregated split() {
        var outputs = new Output[items.size()];
        List<Assignment> keys = new ArrayList<>();
        for (int i = 0; i < outputs.length; i++) {
            if (!Calls.aggregates(items.get(i).expression(), session)) {
                outputs[i] = groupBy(items.get(i), keys);
            }
        }
        List<Assignment> afterwards = new ArrayList<>();
        for (int i = 0; i < outputs.length; i++) {
            if (outputs[i] == null) {
                outputs[i] = aggregate(items.get(i), afterwards);
            }
        }
        List<AggregateAssignment> calls = new ArrayList<>();
        aggregates.forEach(
                (call, named) -> calls.add(new AggregateAssignment(named.variable(), call)));
        rows.emit(new BoundClause.Aggregate(List.copyOf(keys), List.copyOf(calls)));
        rows.emitProject(afterwards);
        return new Aggregated(List.of(outputs), Collections.unmodifiableMap(aggregates));
    }

    @Override
    public Optional<Typed> recognize(Expression expression, Scope scope) {
        if (!(expression instanceof Expression.Property)) {
            return Optional.empty();
        }
        FreeNames free = FreeNames.of(expression);
        if (!free.isSimple() || Calls.aggregates(expression, session)) {
            return Optional.empty();
        }
        for (String name : free.names()) {
            if (before.find(name).isEmpty() || !scope.find(name).equals(groupScope.find(name))) {
                return Optional.empty();
            }
        }
        BoundExpression bound =
                ExpressionBinder.plain(session, before).bind(expression).expression();
        return Optional.ofNullable(groupings.get(bound)).map(Named::typed);
    }

    @Override
    public Typed aggregate(AggregateUse use) {
        AggregateCall call = Calls.aggregateCall(use, before, session);
        return aggregates
                .computeIfAbsent(call, key -> declare(use, Calls.resultType(use, key)))
                .typed();
    }

    /** An aggregate that is the whole of an item is known by the item's name. */
    private Named declare(AggregateUse use, StaticType type) {
        return current.filter(it -> it.expression().span().equals(use.span()))
                .map(whole -> session.declare(whole.name(), type))
                .orElseGet(() -> session.declareAnonymous(type));
    }

    private Output groupBy(Item item, List<Assignment> keys) {
        Typed typed = ExpressionBinder.plain(session, before).bind(item.expression());
        Named key = session.declare(item.name(), typed.type());
        keys.add(new Assignment(key.variable(), typed.expression()));
        groupings.putIfAbsent(typed.expression(), key);
        if (item.expression() instanceof Expression.Variable variable) {
            groupScope.declare(variable.name(), key);
        }
        return new Output(item, typed.expression(), key);
    }

    private Output aggregate(Item item, List<Assignment> afterwards) {
        current = Optional.of(item);
        Typed typed = new ExpressionBinder(session, groupScope, this).bind(item.expression());
        if (typed.expression() instanceof Variable variable) {
            return new Output(item, variable, new Named(variable, typed.type()));
        }
        Named named = session.declare(item.name(), typed.type());
        afterwards.add(new Assignment(named.variable(), typed.expression()));
        return new Output(item, named.variable(), named);
    }

    private QueryException notAGroupingKey(String name, SourceSpan span, Scope scope) {
        return before.find(name).isPresent()
                ? session.errors().ambiguousAggregation(name, span)
                : session.errors().undefinedVariable(name, span, before);
    }
}
