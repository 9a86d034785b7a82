package dev.kith.query.optimize;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.Variable;
import dev.kith.query.plan.Expressions;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlan.Filter;
import dev.kith.query.plan.Slots;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A pattern of which a part is planned. The sets are of numbers of {@link PatternParts}, and nobody
 * changes them.
 *
 * @param bound what the rows of the plan hold
 * @param relationships those still to be followed or checked
 * @param shortestPaths those still to be searched
 * @param predicates those not yet tested
 * @param rows how many to expect
 * @param cost of all steps so far, in rows touched
 */
record Partial(
        PatternParts parts,
        LogicalPlan plan,
        Slots bound,
        BitSet relationships,
        BitSet shortestPaths,
        BitSet predicates,
        double rows,
        double cost) {

    /** What tells two partial plans apart: of two equal ones, only the cheaper is worth keeping. */
    record State(Slots bound, BitSet relationships, int shortestPathCount) {}

    /** Nothing of it is planned yet. */
    static Partial nothing(PatternParts parts, LogicalPlan input, Slots bound) {
        return new Partial(
                parts,
                input,
                bound,
                all(parts.pattern().relationships().size()),
                all(parts.pattern().shortestPaths().size()),
                all(parts.predicateCount()),
                1,
                0);
    }

    private static BitSet all(int count) {
        var numbers = new BitSet(count);
        numbers.set(0, count);
        return numbers;
    }

    State state() {
        return new State(bound, relationships, shortestPaths.cardinality());
    }

    /** Of equals the first stays: the pattern as written is followed forwards. */
    static Partial cheaper(Partial first, Partial second) {
        return second.cost < first.cost ? second : first;
    }

    /** The cost so far, and at least a look at every row in the next step. */
    double promise() {
        return cost + rows;
    }

    boolean isComplete() {
        return relationships.isEmpty()
                && shortestPaths.isEmpty()
                && bound.containsAll(parts.nodes());
    }

    /** On another plan, which holds more. */
    Partial step(LogicalPlan next, List<Variable> newlyBound, double newRows, double addedCost) {
        Slots both = bound;
        if (!newlyBound.isEmpty()) {
            both = bound.copy();
            both.addAll(newlyBound);
        }
        return new Partial(
                parts,
                next,
                both,
                relationships,
                shortestPaths,
                predicates,
                newRows,
                cost + addedCost);
    }

    Partial withoutRelationship(int done) {
        return new Partial(
                parts,
                plan,
                bound,
                without(relationships, done),
                shortestPaths,
                predicates,
                rows,
                cost);
    }

    Partial withoutShortestPath(int done) {
        return new Partial(
                parts,
                plan,
                bound,
                relationships,
                without(shortestPaths, done),
                predicates,
                rows,
                cost);
    }

    Partial withoutPredicates(BitSet tested) {
        var others = (BitSet) predicates.clone();
        others.andNot(tested);
        return new Partial(parts, plan, bound, relationships, shortestPaths, others, rows, cost);
    }

    private static BitSet without(BitSet numbers, int done) {
        var others = (BitSet) numbers.clone();
        others.clear(done);
        return others;
    }

    /** With every predicate tested whose variables are bound and that may be tested this early. */
    Partial withEarlyPredicates(Selectivity selectivity) {
        var tested = new BitSet();
        var now = new ArrayList<BoundExpression>();
        double kept = rows;
        for (int i = predicates.nextSetBit(0); i >= 0; i = predicates.nextSetBit(i + 1)) {
            if (parts.mayTest(i, bound)) {
                BoundExpression predicate = parts.predicate(i);
                tested.set(i);
                now.add(predicate);
                kept *= selectivity.of(predicate);
            }
        }
        if (now.isEmpty()) {
            return this;
        }
        LogicalPlan filtered = new Filter(plan, Expressions.conjunction(now));
        return withoutPredicates(tested).step(filtered, List.of(), kept, 0);
    }

    boolean binds(Variable variable) {
        return bound.contains(variable);
    }

    boolean lacks(int predicate) {
        return predicates.get(predicate);
    }
}
