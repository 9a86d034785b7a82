package dev.kith.query.optimize;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.PatternGraph.Relationship;
import dev.kith.query.bound.PatternGraph.ShortestPath;
import dev.kith.query.bound.Variable;
import dev.kith.query.plan.ExpressionSlots;
import dev.kith.query.plan.Expressions;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlan.Filter;
import dev.kith.query.plan.Slots;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A pattern of which a part is planned.
 *
 * @param bound what the rows of the plan hold
 * @param relationships those still to be followed or checked
 * @param shortestPaths those still to be searched
 * @param predicates those not yet tested
 * @param rows how many to expect
 * @param cost of all steps so far, in rows touched
 */
record Partial(
        LogicalPlan plan,
        Slots bound,
        List<Relationship> relationships,
        List<ShortestPath> shortestPaths,
        List<BoundExpression> predicates,
        double rows,
        double cost) {

    /** What tells two partial plans apart: of two equal ones, only the cheaper is worth keeping. */
    record State(Slots bound, List<Relationship> relationships, int shortestPathCount) {}

    State state() {
        return new State(bound, relationships, shortestPaths.size());
    }

    /** On another plan, which holds more. */
    Partial step(LogicalPlan next, Collection<Variable> newlyBound, double rows, double cost) {
        Slots both = bound.copy();
        both.addAll(newlyBound);
        return new Partial(
                next, both, relationships, shortestPaths, predicates, rows, this.cost + cost);
    }

    Partial without(Relationship done) {
        var others = new ArrayList<>(relationships);
        others.remove(done);
        return new Partial(plan, bound, List.copyOf(others), shortestPaths, predicates, rows, cost);
    }

    Partial without(ShortestPath done) {
        var others = new ArrayList<>(shortestPaths);
        others.remove(done);
        return new Partial(plan, bound, relationships, List.copyOf(others), predicates, rows, cost);
    }

    Partial without(Collection<BoundExpression> tested) {
        var others = new ArrayList<>(predicates);
        others.removeAll(tested);
        return new Partial(
                plan, bound, relationships, shortestPaths, List.copyOf(others), rows, cost);
    }

    /** With every predicate tested whose variables are bound and that may be tested this early. */
    Partial withEarlyPredicates(Selectivity selectivity) {
        var now = new ArrayList<BoundExpression>();
        double kept = rows;
        for (BoundExpression predicate : predicates) {
            if (Safety.mayComeEarly(predicate)
                    && bound.containsAll(ExpressionSlots.free(predicate))) {
                now.add(predicate);
                kept *= selectivity.of(predicate);
            }
        }
        if (now.isEmpty()) {
            return this;
        }
        LogicalPlan filtered = new Filter(plan, Expressions.conjunction(now));
        return without(now).step(filtered, List.of(), kept, 0);
    }

    boolean binds(Variable variable) {
        return bound.contains(variable);
    }
}
