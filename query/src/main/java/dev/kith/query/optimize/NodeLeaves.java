package dev.kith.query.optimize;

import dev.kith.query.bound.BoundExpression.HasLabels;
import dev.kith.query.bound.LabelTest;
import dev.kith.query.bound.Variable;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlan.AllNodes;
import dev.kith.query.plan.LogicalPlan.IndexSeek;
import dev.kith.query.plan.LogicalPlan.NodesWithLabel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ways to find a node that nothing leads to: all nodes, those of a label, those of an index.
 * The search asks for the same node many times, so what does not depend on the partial plan is
 * looked up once.
 */
final class NodeLeaves {
    /**
     * A label that a node must have.
     *
     * @param tests the numbers of the predicates that ask for it
     * @param indexes those with a key that a predicate on the node compares
     */
    private record Label(String name, BitSet tests, List<IndexMatching> indexes) {}

    /**
     * A way to find a node.
     *
     * @param consumed numbers of the predicates that hold of every node found, so that they need
     *     not be tested
     * @param rows nodes found for each input row
     */
    private record Leaf(LogicalPlan plan, BitSet consumed, double rows) {}

    private final PatternParts parts;
    private final PlanningContext graph;
    private final Estimates estimates;
    private final Map<Integer, List<Label>> labelsBySlot = new HashMap<>();

    NodeLeaves(PatternParts parts, PlanningContext graph, Estimates estimates) {
        this.parts = parts;
        this.graph = graph;
        this.estimates = estimates;
    }

    /** The partial plan with the node found in the cheapest way. */
    Partial scanned(Partial partial, Variable node) {
        Leaf best = new Leaf(new AllNodes(partial.plan(), node), new BitSet(), estimates.nodes());
        for (Label label : labels(node)) {
            double rows = estimates.nodesWithLabel(label.name());
            // Of leaves that find as many, the last one uses up more predicates.
            if (rows <= best.rows()) {
                var scan = new NodesWithLabel(partial.plan(), node, label.name());
                best = new Leaf(scan, label.tests(), rows);
            }
        }
        for (Leaf seek : seeks(partial, node)) {
            best = seek.rows() <= best.rows() ? seek : best;
        }
        return started(partial, node, best);
    }

    /** The partial plan with the node found by each index that helps. */
    void addSought(Partial partial, Variable node, List<Partial> extensions) {
        for (Leaf leaf : seeks(partial, node)) {
            extensions.add(started(partial, node, leaf));
        }
    }

    private static Partial started(Partial partial, Variable node, Leaf leaf) {
        double rows = partial.rows() * leaf.rows();
        double cost = partial.rows() + rows;
        return partial.step(leaf.plan(), List.of(node), rows, cost)
                .withoutPredicates(leaf.consumed());
    }

    private List<Leaf> seeks(Partial partial, Variable node) {
        List<Leaf> leaves = List.of();
        for (Label label : labels(node)) {
            for (IndexMatching index : label.indexes()) {
                for (SeekMatch match : index.matches(partial.bound())) {
                    match.consumed().or(label.tests());
                    var seek = new IndexSeek(
                            partial.plan(), node, label.name(), index.keys(), match.seek());
                    leaves = leaves.isEmpty() ? new ArrayList<>() : leaves;
                    leaves.add(new Leaf(seek, match.consumed(), match.rows()));
                }
            }
        }
        return leaves;
    }

    private List<Label> labels(Variable node) {
        return labelsBySlot.computeIfAbsent(node.slot(), slot -> findLabels(node));
    }

    private List<Label> findLabels(Variable node) {
        var labels = new ArrayList<Label>();
        for (int number : parts.predicatesOf(node)) {
            if (parts.predicate(number) instanceof HasLabels has
                    && has.test() instanceof LabelTest.Has test
                    && has.subject() instanceof Variable subject
                    && subject.slot() == node.slot()) {
                testsOf(test.name(), node, labels).set(number);
            }
        }
        return labels;
    }

    /** The tests of the label, which is added if it is not there yet. */
    private BitSet testsOf(String name, Variable node, List<Label> labels) {
        for (Label label : labels) {
            if (label.name().equals(name)) {
                return label.tests();
            }
        }
        var label = new Label(name, new BitSet(), indexes(name, node));
        labels.add(label);
        return label.tests();
    }

    private List<IndexMatching> indexes(String label, Variable node) {
        List<PlanningContext.Index> known = graph.indexes(label);
        var helpful = new ArrayList<IndexMatching>(known.size());
        for (PlanningContext.Index index : known) {
            var matching = new IndexMatching(parts, node, index, label, estimates);
            if (matching.mayHelp()) {
                helpful.add(matching);
            }
        }
        return helpful;
    }
}
