package dev.kith.query.optimize;

import dev.kith.Direction;
import dev.kith.query.bound.BoundExpression.Compare;
import dev.kith.query.bound.BoundExpression.Compare.Relation;
import dev.kith.query.bound.PatternGraph.Length;
import dev.kith.query.bound.PatternGraph.Relationship;
import dev.kith.query.bound.Variable;
import dev.kith.query.bound.Variable.Kind;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlan.CheckRelationship;
import dev.kith.query.plan.LogicalPlan.Expand;
import dev.kith.query.plan.LogicalPlan.ExpandInto;
import dev.kith.query.plan.LogicalPlan.ExpandPath;
import dev.kith.query.plan.LogicalPlan.Filter;
import dev.kith.query.plan.LogicalPlan.Hop;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Steps along the relationships of one pattern, from whichever of their ends are bound. */
final class PatternSteps {
    private final PatternParts parts;
    private final Estimates estimates;
    private final KnownLabels labels;
    private final Planning planning;

    PatternSteps(PatternParts parts, Estimates estimates, KnownLabels labels, Planning planning) {
        this.parts = parts;
        this.estimates = estimates;
        this.labels = labels;
        this.planning = planning;
    }

    /** The partial plan with the relationship found; nothing if it hangs on no bound variable. */
    Optional<Partial> along(Partial partial, int number) {
        Relationship it = parts.relationship(number);
        boolean fromBound = partial.binds(it.from());
        boolean toBound = partial.binds(it.to());
        boolean relationshipBound = partial.binds(it.variable());
        boolean loop = it.from().slot() == it.to().slot();
        if (loop && !fromBound) {
            // Both ends are one node: it is found first, then the relationship is one to itself.
            return Optional.empty();
        }
        if (relationshipBound && it.length().isEmpty()) {
            return Optional.of(checked(partial, number, fromBound, toBound));
        }
        if (!fromBound && !toBound) {
            return Optional.empty();
        }
        return Optional.of(
                relationshipBound
                        ? equalToBound(partial, number)
                        : followed(partial, number, it.variable()));
    }

    private Partial checked(Partial partial, int number, boolean fromBound, boolean toBound) {
        Relationship it = parts.relationship(number);
        Hop hop = hop(partial, number, it.variable(), false);
        LogicalPlan plan = new CheckRelationship(partial.plan(), hop, fromBound, toBound);
        return partial.withoutRelationship(number)
                .step(plan, List.of(it.from(), it.to()), partial.rows(), partial.rows());
    }

    /** A list of relationships is given: a path is followed and its list compared. */
    private Partial equalToBound(Partial partial, int number) {
        Variable list = planning.freshVariable(Kind.ANY);
        Partial followed = followed(partial, number, list);
        var same = new Compare(Relation.EQUAL, list, parts.relationship(number).variable());
        return followed.step(new Filter(followed.plan(), same), List.of(), partial.rows(), 0);
    }

    private Partial followed(Partial partial, int number, Variable variable) {
        Relationship it = parts.relationship(number);
        boolean backwards = !partial.binds(it.from());
        boolean both = !backwards && partial.binds(it.to());
        Hop hop = hop(partial, number, variable, backwards);
        double degree = estimates.degree(labels.of(hop.from()), hop.types(), hop.direction());
        double found =
                it.length().map(length -> estimates.paths(degree, length)).orElse(degree)
                        * partial.rows();
        double rows = both ? found / estimates.nodesWithLabels(labels.of(hop.to())) : found;
        // Looking up one neighbour among many costs little more than the row itself; walking
        // paths costs as much as there are, wherever they end.
        double cost = both && it.length().isEmpty() ? 2 * partial.rows() : partial.rows() + found;
        LogicalPlan plan = it.length()
                .map(length -> path(partial, hop, length, both, backwards))
                .orElseGet(() -> both
                        ? new ExpandInto(partial.plan(), hop)
                        : new Expand(partial.plan(), hop));
        return partial.withoutRelationship(number)
                .step(plan, List.of(variable, hop.to()), rows, cost);
    }

    private static LogicalPlan path(
            Partial partial, Hop hop, Length length, boolean toBound, boolean reversed) {
        return new ExpandPath(partial.plan(), hop, length, toBound, reversed);
    }

    private Hop hop(Partial partial, int number, Variable variable, boolean backwards) {
        Relationship it = parts.relationship(number);
        List<Variable> different = different(partial, number);
        Direction direction = it.direction();
        return backwards
                ? new Hop(it.to(), variable, it.from(), it.types(), direction.reversed(), different)
                : new Hop(it.from(), variable, it.to(), it.types(), direction, different);
    }

    /** Those found already that could be the same relationship. */
    private List<Variable> different(Partial partial, int number) {
        Relationship it = parts.relationship(number);
        var different = new ArrayList<Variable>();
        int count = parts.pattern().relationships().size();
        BitSet open = partial.relationships();
        for (int i = open.nextClearBit(0); i < count; i = open.nextClearBit(i + 1)) {
            Relationship other = parts.relationship(i);
            if (typesOverlap(it.types(), other.types())) {
                different.add(other.variable());
            }
        }
        return List.copyOf(different);
    }

    private static boolean typesOverlap(List<String> first, List<String> second) {
        return first.isEmpty() || second.isEmpty() || !Collections.disjoint(first, second);
    }
}
