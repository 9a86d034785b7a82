package dev.kith.query.optimize;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.HasLabels;
import dev.kith.query.bound.LabelTest;
import dev.kith.query.bound.Variable;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlan.AllNodes;
import dev.kith.query.plan.LogicalPlan.IndexSeek;
import dev.kith.query.plan.LogicalPlan.NodesWithLabel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The ways to find a node that nothing leads to: all nodes, those of a label, those of an index. */
record NodeLeaves(PlanningContext graph, Estimates estimates) {
    /**
     * One of them.
     *
     * @param consumed predicates that hold of every node found, so that they need not be tested
     * @param rows nodes found for each input row
     */
    private record Leaf(LogicalPlan plan, List<BoundExpression> consumed, double rows) {}

    /** The partial plan with the node found in the cheapest way. */
    Partial scanned(Partial partial, Variable node) {
        var leaves = new ArrayList<Leaf>();
        leaves.add(new Leaf(new AllNodes(partial.plan(), node), List.of(), estimates.nodes()));
        for (BoundExpression predicate : partial.predicates()) {
            if (isLabelOf(node, predicate)) {
                String label = label(predicate);
                leaves.add(new Leaf(
                        new NodesWithLabel(partial.plan(), node, label),
                        List.of(predicate),
                        estimates.nodesWithLabel(label)));
            }
        }
        leaves.addAll(seeks(partial, node));
        // Of leaves that find as many, the last one uses up more predicates.
        Leaf best = leaves.reversed().stream()
                .min(Comparator.comparingDouble(Leaf::rows))
                .get();
        return started(partial, node, best);
    }

    /** The partial plan with the node found by each index that helps. */
    List<Partial> sought(Partial partial, Variable node) {
        return seeks(partial, node).stream()
                .map(leaf -> started(partial, node, leaf))
                .toList();
    }

    private static Partial started(Partial partial, Variable node, Leaf leaf) {
        double rows = partial.rows() * leaf.rows();
        double cost = partial.rows() + rows;
        return partial.step(leaf.plan(), List.of(node), rows, cost).without(leaf.consumed());
    }

    private List<Leaf> seeks(Partial partial, Variable node) {
        var leaves = new ArrayList<Leaf>();
        for (BoundExpression predicate : partial.predicates()) {
            if (isLabelOf(node, predicate)) {
                String label = label(predicate);
                for (PlanningContext.Index index : graph.indexes(label)) {
                    for (SeekMatch match :
                            new IndexMatching(partial, node, index, label, estimates).matches()) {
                        var consumed = new ArrayList<BoundExpression>(match.consumed());
                        consumed.add(predicate);
                        var seek = new IndexSeek(
                                partial.plan(), node, label, index.keys(), match.seek());
                        leaves.add(new Leaf(seek, consumed, match.rows()));
                    }
                }
            }
        }
        return leaves;
    }

    private static boolean isLabelOf(Variable node, BoundExpression predicate) {
        return predicate instanceof HasLabels has
                && has.test() instanceof LabelTest.Has
                && has.subject() instanceof Variable subject
                && subject.slot() == node.slot();
    }

    private static String label(BoundExpression predicate) {
        return ((LabelTest.Has) ((HasLabels) predicate).test()).name();
    }
}
