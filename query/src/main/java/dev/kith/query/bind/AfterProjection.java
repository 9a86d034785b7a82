package dev.kith.query.bind;

import dev.kith.QueryException;
import dev.kith.query.ast.Expression;
import dev.kith.query.ast.SourceSpan;
import dev.kith.query.bind.AggregationSplitter.Aggregated;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.AggregateCall;
import dev.kith.query.bound.Variable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What ORDER BY, and the WHERE of a WITH, can read: the columns of the projection by their names,
 * then the variables before it. If DISTINCT or an aggregation stands between, of these only what
 * is a column: an expression that repeats one, and an aggregate that the projection has computed.
 */
final class AfterProjection implements Surroundings {
    private final BindSession session;
    private final Scope before;
    private final List<Output> outputs;
    private final Map<AggregateCall, Named> aggregates;
    private final Map<String, Output> outputsByName = new HashMap<>();
    private final Scope scope;

    /** The columns only, where a name before the projection is like any unknown one. */
    private final Scope columnScope;

    /** Whether the expression being bound has an aggregate in it. */
    private boolean aggregating;

    AfterProjection(BindSession session, Scope before, Aggregated projected, boolean closed) {
        this.session = session;
        this.before = before;
        this.outputs = projected.outputs();
        this.aggregates = projected.aggregates();
        this.scope = closed ? before.sibling(this::notAColumn) : before.inner();
        this.columnScope = before.sibling();
        for (Output output : outputs) {
            scope.declare(output.name(), output.named());
            columnScope.declare(output.name(), output.named());
            outputsByName.put(output.name(), output);
        }
    }

    BoundExpression sortKey(Expression expression) {
        aggregating = Calls.aggregates(expression, session);
        return new ExpressionBinder(session, scope, this).bind(expression).expression();
    }

    BoundExpression condition(Expression expression) {
        aggregating = false;
        return new ExpressionBinder(session, scope, perElement(session.errors())).where(expression);
    }

    /**
     * Beside an aggregate only variables and properties are looked for among the columns, as in the
     * projection itself.
     */
    @Override
    public Optional<Typed> recognize(Expression expression, Scope within) {
        boolean isSmall = expression instanceof Expression.Variable
                || expression instanceof Expression.Property;
        if (aggregating && !isSmall) {
            return Optional.empty();
        }
        FreeNames free = FreeNames.of(expression);
        if (!free.isSimple() || !meansTheSameBefore(free, within)) {
            return Optional.empty();
        }
        if (Calls.aggregates(expression, session)) {
            return Optional.empty();
        }
        BoundExpression bound =
                ExpressionBinder.plain(session, before).bind(expression).expression();
        for (Output output : outputs) {
            if (output.before().equals(bound)) {
                return Optional.of(output.named().typed());
            }
        }
        return Optional.empty();
    }

    @Override
    public Typed aggregate(AggregateUse use) {
        BindErrors errors = session.errors();
        if (aggregates.isEmpty()) {
            throw errors.invalidAggregation(use.span());
        }
        if (areKnownBefore(use.arguments())) {
            Named held = aggregates.get(Calls.aggregateCall(use, before, session));
            if (held != null) {
                return held.typed();
            }
        }
        // Binding it over the columns is only for the error, which names what cannot be read.
        Calls.aggregateCall(use, columnScope, session);
        throw errors.invalidAggregation(use.span());
    }

    private boolean areKnownBefore(List<Expression> arguments) {
        for (Expression argument : arguments) {
            for (String name : FreeNames.of(argument).names()) {
                if (before.find(name).isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A column may hide a variable by having its name but another value. */
    private boolean meansTheSameBefore(FreeNames free, Scope within) {
        for (String name : free.names()) {
            Optional<Named> there = before.find(name);
            if (there.isEmpty() || !within.find(name).equals(scope.find(name))) {
                return false;
            }
            Output output = outputsByName.get(name);
            if (output != null && !output.before().equals(there.get().variable())) {
                return false;
            }
        }
        return true;
    }

    private QueryException notAColumn(String name, SourceSpan span, Scope where) {
        boolean isPartOfAKey = outputs.stream()
                .anyMatch(output -> !(output.before() instanceof Variable)
                        && FreeNames.of(output.item().expression()).names().contains(name));
        return aggregating && before.find(name).isPresent() && isPartOfAKey
                ? session.errors().ambiguousAggregation(name, span)
                : session.errors().undefinedVariable(name, span, columnScope);
    }
}
