package dev.kith.query.optimize;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.PatternGraph;
import dev.kith.query.bound.PatternGraph.Relationship;
import dev.kith.query.bound.PatternGraph.ShortestPath;
import dev.kith.query.bound.Variable;
import dev.kith.query.plan.ExpressionSlots;
import dev.kith.query.plan.Expressions;
import dev.kith.query.plan.LogicalPlan.MatchPattern;
import dev.kith.query.plan.Slots;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What there is to find and to test, by number: the search looks at each of these many times, and
 * notes with one bit for each what is still to be done.
 */
final class PatternParts {
    private final PatternGraph pattern;
    private final Slots nodes;
    private final List<BoundExpression> predicates = new ArrayList<>();
    private final List<Slots> read = new ArrayList<>();
    private final BitSet early = new BitSet();
    private final Map<Integer, List<Integer>> predicatesBySlot = new HashMap<>();

    PatternParts(MatchPattern match) {
        this.pattern = match.pattern();
        this.nodes = Slots.of(pattern.nodes());
        for (BoundExpression predicate : match.predicates()) {
            predicates.addAll(Expressions.conjuncts(predicate));
        }
        for (int number = 0; number < predicates.size(); number++) {
            Slots free = ExpressionSlots.free(predicates.get(number));
            read.add(free);
            early.set(number, Safety.mayComeEarly(predicates.get(number)));
            for (Variable variable : free.variables()) {
                predicatesBySlot
                        .computeIfAbsent(variable.slot(), slot -> new ArrayList<>())
                        .add(number);
            }
        }
    }

    PatternGraph pattern() {
        return pattern;
    }

    /** How many steps a plan for all of it has, about. */
    int size() {
        return pattern.nodes().size()
                + pattern.relationships().size()
                + pattern.shortestPaths().size();
    }

    Slots nodes() {
        return nodes;
    }

    Relationship relationship(int number) {
        return pattern.relationships().get(number);
    }

    ShortestPath shortestPath(int number) {
        return pattern.shortestPaths().get(number);
    }

    BoundExpression predicate(int number) {
        return predicates.get(number);
    }

    int predicateCount() {
        return predicates.size();
    }

    /** Whether the predicate can be tested where these are bound, without harm. */
    boolean mayTest(int predicate, Slots bound) {
        return early.get(predicate) && bound.containsAll(read.get(predicate));
    }

    /** The numbers of the predicates that read the variable. */
    List<Integer> predicatesOf(Variable variable) {
        return predicatesBySlot.getOrDefault(variable.slot(), List.of());
    }
}
