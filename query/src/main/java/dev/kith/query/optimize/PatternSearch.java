package dev.kith.query.optimize;

import dev.kith.query.bound.BoundClause.Assignment;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.PatternGraph;
import dev.kith.query.bound.PatternGraph.Relationship;
import dev.kith.query.bound.PatternGraph.ShortestPath;
import dev.kith.query.bound.Variable;
import dev.kith.query.plan.Expressions;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlan.AllNodes;
import dev.kith.query.plan.LogicalPlan.Filter;
import dev.kith.query.plan.LogicalPlan.MatchPattern;
import dev.kith.query.plan.LogicalPlan.Project;
import dev.kith.query.plan.LogicalPlan.ShortestPaths;
import dev.kith.query.plan.PlanSlots;
import dev.kith.query.plan.Slots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Dynamic programming over the parts of a pattern: for every set of parts that can be found first,
 * the cheapest way to find them is kept and extended by each part that comes next. Of very large
 * patterns only the most promising sets are followed.
 */
final class PatternSearch {
    /** More than all sets of a pattern of eight relationships. */
    private static final int MAX_SETS = 300;

    private final MatchPattern match;
    private final PatternGraph pattern;
    private final Selectivity selectivity;
    private final NodeLeaves leaves;
    private final PatternSteps steps;

    PatternSearch(MatchPattern match, Planning planning) {
        var estimates = new Estimates(planning.graph());
        KnownLabels labels = KnownLabels.of(match);
        this.match = match;
        this.pattern = match.pattern();
        this.selectivity = new Selectivity(planning.graph(), estimates, labels);
        this.leaves = new NodeLeaves(planning.graph(), estimates);
        this.steps = new PatternSteps(pattern, estimates, labels, planning);
    }

    LogicalPlan best() {
        List<Partial> frontier = List.of(start().withEarlyPredicates(selectivity));
        // The first of the frontier is the most promising; once it is complete, no other can become
        // cheaper, since each next step at least looks at every row.
        while (!isComplete(frontier.getFirst())) {
            Map<Partial.State, Partial> next = new LinkedHashMap<>();
            for (Partial partial : frontier) {
                for (Partial extended : extensions(partial)) {
                    Partial filtered = extended.withEarlyPredicates(selectivity);
                    next.merge(filtered.state(), filtered, PatternSearch::cheaper);
                }
            }
            frontier = next.values().stream()
                    .sorted(Comparator.comparingDouble(PatternSearch::promise))
                    .limit(MAX_SETS)
                    .toList();
        }
        return finished(frontier.getFirst());
    }

    /** Part by part in the order written, every predicate at the end. */
    LogicalPlan asWritten() {
        Partial partial = start();
        while (!isComplete(partial)) {
            partial = nextWritten(partial);
        }
        return finished(partial);
    }

    private Partial nextWritten(Partial partial) {
        for (Relationship relationship : partial.relationships()) {
            Optional<Partial> step = steps.along(partial, relationship);
            if (step.isPresent()) {
                return step.get();
            }
        }
        for (Variable node : pattern.nodes()) {
            if (!partial.binds(node)) {
                var scan = new AllNodes(partial.plan(), node);
                return partial.step(scan, List.of(node), partial.rows(), partial.rows());
            }
        }
        return search(partial, partial.shortestPaths().getFirst());
    }

    private Partial start() {
        Slots bound = Slots.of(PlanSlots.readable(match.input()));
        var predicates = new ArrayList<BoundExpression>();
        for (BoundExpression predicate : match.predicates()) {
            predicates.addAll(Expressions.conjuncts(predicate));
        }
        return new Partial(
                match.input(),
                bound,
                pattern.relationships(),
                pattern.shortestPaths(),
                List.copyOf(predicates),
                1,
                0);
    }

    private boolean isComplete(Partial partial) {
        return partial.relationships().isEmpty()
                && partial.shortestPaths().isEmpty()
                && pattern.nodes().stream().allMatch(partial::binds);
    }

    private List<Partial> extensions(Partial partial) {
        if (isComplete(partial)) {
            return List.of(partial);
        }
        var extensions = new ArrayList<Partial>();
        for (Relationship relationship : partial.relationships()) {
            steps.along(partial, relationship).ifPresent(extensions::add);
        }
        for (ShortestPath path : partial.shortestPaths()) {
            if (partial.binds(path.from()) && partial.binds(path.to())) {
                extensions.add(search(partial, path));
            }
        }
        boolean nothingLeadsOn = extensions.isEmpty();
        for (Variable node : pattern.nodes()) {
            if (!partial.binds(node)) {
                if (nothingLeadsOn) {
                    extensions.add(leaves.scanned(partial, node));
                }
                extensions.addAll(leaves.sought(partial, node));
            }
        }
        return extensions;
    }

    private static Partial search(Partial partial, ShortestPath path) {
        LogicalPlan plan = new ShortestPaths(partial.plan(), path);
        List<Variable> sets = List.of(path.path(), path.relationship().variable());
        return partial.without(path).step(plan, sets, partial.rows(), partial.rows());
    }

    /** Named paths are put together from their parts; then whatever was left is tested. */
    private LogicalPlan finished(Partial partial) {
        LogicalPlan plan = partial.plan();
        var assignments = new ArrayList<Assignment>();
        for (PatternGraph.NamedPath path : pattern.paths()) {
            assignments.add(new Assignment(path.variable(), path.path()));
        }
        if (!assignments.isEmpty()) {
            plan = new Project(plan, List.copyOf(assignments));
        }
        return partial.predicates().isEmpty()
                ? plan
                : new Filter(plan, Expressions.conjunction(partial.predicates()));
    }

    /** Of equals the first stays: the pattern as written is followed forwards. */
    private static Partial cheaper(Partial first, Partial second) {
        return second.cost() < first.cost() ? second : first;
    }

    /** The cost so far, and at least a look at every row in the next step. */
    private static double promise(Partial partial) {
        return partial.cost() + partial.rows();
    }
}
