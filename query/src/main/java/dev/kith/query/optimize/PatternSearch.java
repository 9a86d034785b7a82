package dev.kith.query.optimize;

import dev.kith.query.bound.BoundClause.Assignment;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.PatternGraph;
import dev.kith.query.bound.PatternGraph.ShortestPath;
import dev.kith.query.bound.Variable;
import dev.kith.query.plan.Expressions;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlan.AllNodes;
import dev.kith.query.plan.LogicalPlan.Filter;
import dev.kith.query.plan.LogicalPlan.MatchPattern;
import dev.kith.query.plan.LogicalPlan.Project;
import dev.kith.query.plan.LogicalPlan.ShortestPaths;
import dev.kith.query.plan.ReadableVariables;
import dev.kith.query.plan.Slots;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Dynamic programming over the parts of a pattern: for every set of parts that can be found first,
 * the cheapest way to find them is kept and extended by each part that comes next. Of large
 * patterns only the most promising sets are followed, of very large ones only one, by some of the
 * parts that could come next: the time a search takes grows no faster than the pattern.
 */
final class PatternSearch {
    /** Of a pattern of this size every set is followed: it has not more than eight relationships. */
    private static final int SMALL_SIZE = 24;

    /** More than all sets of a pattern of eight relationships. */
    private static final int MAX_SETS = 300;

    /** Extensions looked at for a pattern that is not small. */
    private static final int MAX_EXTENSIONS = 20_000;

    private static final int MAX_EXTENSIONS_OF_SET = 16;

    private final MatchPattern match;
    private final PatternParts parts;
    private final Selectivity selectivity;
    private final NodeLeaves leaves;
    private final PatternSteps steps;
    private final boolean small;
    private final int maxSets;
    private final int maxExtensionsOfSet;

    PatternSearch(MatchPattern match, Planning planning) {
        var estimates = new Estimates(planning.graph());
        KnownLabels labels = KnownLabels.of(match);
        this.match = match;
        this.parts = new PatternParts(match);
        this.selectivity = new Selectivity(planning.graph(), estimates, labels);
        this.leaves = new NodeLeaves(parts, planning.graph(), estimates);
        this.steps = new PatternSteps(parts, estimates, labels, planning);
        this.small = parts.size() <= SMALL_SIZE;
        int extensionsOfStep = MAX_EXTENSIONS / parts.size();
        this.maxExtensionsOfSet =
                small ? Integer.MAX_VALUE : Math.clamp(extensionsOfStep, 1, MAX_EXTENSIONS_OF_SET);
        this.maxSets =
                small ? MAX_SETS : Math.clamp(extensionsOfStep / maxExtensionsOfSet, 1, MAX_SETS);
    }

    LogicalPlan best() {
        Partial start = start().withEarlyPredicates(selectivity);
        Partial best = small ? bestOfAll(start) : bestOfMostPromising(start);
        return finished(best.isComplete() ? best : bestOfMostPromising(start));
    }

    /**
     * Follows whatever is the most promising, of however many parts it is. Once that is complete, no
     * other can become cheaper, since each next step at least looks at every row. Mostly that is
     * after few sets; the result is not complete if it would be after too many.
     */
    private Partial bestOfAll(Partial start) {
        var open = new OpenPartials();
        Partial best = start;
        for (int sets = 0; sets < MAX_SETS && !best.isComplete(); sets++) {
            for (Partial extension : extensions(best)) {
                open.add(extension.withEarlyPredicates(selectivity));
            }
            best = open.removeMostPromising();
        }
        return best;
    }

    /** The sets of one size after those of the size before, each time only the most promising. */
    private Partial bestOfMostPromising(Partial start) {
        List<Partial> frontier = List.of(start);
        while (!frontier.getFirst().isComplete()) {
            Map<Partial.State, Partial> next = new LinkedHashMap<>();
            for (Partial partial : frontier) {
                for (Partial extended : extensions(partial)) {
                    Partial filtered = extended.withEarlyPredicates(selectivity);
                    next.merge(filtered.state(), filtered, Partial::cheaper);
                }
            }
            frontier = mostPromising(next.values());
        }
        return frontier.getFirst();
    }

    /** Part by part in the order written, every predicate at the end. */
    LogicalPlan asWritten() {
        Partial partial = start();
        while (!partial.isComplete()) {
            partial = nextWritten(partial);
        }
        return finished(partial);
    }

    private Partial nextWritten(Partial partial) {
        BitSet relationships = partial.relationships();
        for (int i = relationships.nextSetBit(0); i >= 0; i = relationships.nextSetBit(i + 1)) {
            Optional<Partial> step = steps.along(partial, i);
            if (step.isPresent()) {
                return step.get();
            }
        }
        for (Variable node : parts.pattern().nodes()) {
            if (!partial.binds(node)) {
                var scan = new AllNodes(partial.plan(), node);
                return partial.step(scan, List.of(node), partial.rows(), partial.rows());
            }
        }
        return search(partial, partial.shortestPaths().nextSetBit(0));
    }

    private List<Partial> mostPromising(Collection<Partial> partials) {
        List<Partial> sorted = new ArrayList<>(partials);
        sorted.sort(Comparator.comparingDouble(Partial::promise));
        return sorted.size() > maxSets ? sorted.subList(0, maxSets) : sorted;
    }

    private Partial start() {
        Slots bound = Slots.of(ReadableVariables.above(match.input()));
        return Partial.nothing(parts, match.input(), bound);
    }

    private List<Partial> extensions(Partial partial) {
        if (partial.isComplete()) {
            return List.of(partial);
        }
        var extensions = new ArrayList<Partial>();
        BitSet relationships = partial.relationships();
        for (int i = relationships.nextSetBit(0);
                i >= 0 && extensions.size() < maxExtensionsOfSet;
                i = relationships.nextSetBit(i + 1)) {
            steps.along(partial, i).ifPresent(extensions::add);
        }
        BitSet paths = partial.shortestPaths();
        for (int i = paths.nextSetBit(0);
                i >= 0 && extensions.size() < maxExtensionsOfSet;
                i = paths.nextSetBit(i + 1)) {
            ShortestPath path = parts.shortestPath(i);
            if (partial.binds(path.from()) && partial.binds(path.to())) {
                extensions.add(search(partial, i));
            }
        }
        addLeaves(partial, extensions);
        return extensions;
    }

    private void addLeaves(Partial partial, List<Partial> extensions) {
        boolean nothingLeadsOn = extensions.isEmpty();
        for (Variable node : parts.pattern().nodes()) {
            if (extensions.size() >= maxExtensionsOfSet) {
                return;
            }
            if (!partial.binds(node)) {
                if (nothingLeadsOn) {
                    extensions.add(leaves.scanned(partial, node));
                }
                leaves.addSought(partial, node, extensions);
            }
        }
    }

    private Partial search(Partial partial, int number) {
        ShortestPath path = parts.shortestPath(number);
        LogicalPlan plan = new ShortestPaths(partial.plan(), path);
        List<Variable> sets = List.of(path.path(), path.relationship().variable());
        return partial.withoutShortestPath(number).step(plan, sets, partial.rows(), partial.rows());
    }

    /** Named paths are put together from their parts; then whatever was left is tested. */
    private LogicalPlan finished(Partial partial) {
        LogicalPlan plan = partial.plan();
        var assignments = new ArrayList<Assignment>();
        for (PatternGraph.NamedPath path : parts.pattern().paths()) {
            assignments.add(new Assignment(path.variable(), path.path()));
        }
        if (!assignments.isEmpty()) {
            plan = new Project(plan, List.copyOf(assignments));
        }
        if (partial.predicates().isEmpty()) {
            return plan;
        }
        List<BoundExpression> left =
                partial.predicates().stream().mapToObj(parts::predicate).toList();
        return new Filter(plan, Expressions.conjunction(left));
    }
}
