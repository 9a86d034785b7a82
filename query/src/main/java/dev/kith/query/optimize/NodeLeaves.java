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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ways to find a node that nothing leads to: all nodes, those of a label, those of an index. */
record NodeLeaves(PlanningContext graph, Estimates estimates) {
    /**
     * One of them.
     *
     * @param consumed numbers of the predicates that hold of every node found, so that they need
     *     not be tested
     * @param rows nodes found for each input row
     */
    private record Leaf(LogicalPlan plan, BitSet consumed, double rows) {}

    /** The partial plan with the node found in the cheapest way. */
    Partial scanned(Partial partial, Variable node) {
        var leaves = new ArrayList<Leaf>();
        leaves.add(new Leaf(new AllNodes(partial.plan(), node), new BitSet(), estimates.nodes()));
        for (int number : partial.parts().predicatesOf(node)) {
            if (isLabelOf(partial, node, number)) {
                String label = label(partial, number);
                leaves.add(new Leaf(
                        new NodesWithLabel(partial.plan(), node, label),
                        only(number),
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
        Map<String, BitSet> predicatesByLabel = new LinkedHashMap<>();
        for (int number : partial.parts().predicatesOf(node)) {
            if (isLabelOf(partial, node, number)) {
                predicatesByLabel
                        .computeIfAbsent(label(partial, number), label -> new BitSet())
                        .set(number);
            }
        }
        var leaves = new ArrayList<Leaf>();
        predicatesByLabel.forEach((label, predicates) -> {
            for (PlanningContext.Index index : graph.indexes(label)) {
                for (SeekMatch match :
                        new IndexMatching(partial, node, index, label, estimates).matches()) {
                    BitSet consumed = match.consumed();
                    consumed.or(predicates);
                    var seek =
                            new IndexSeek(partial.plan(), node, label, index.keys(), match.seek());
                    leaves.add(new Leaf(seek, consumed, match.rows()));
                }
            }
        });
        return leaves;
    }

    private static BitSet only(int number) {
        var numbers = new BitSet();
        numbers.set(number);
        return numbers;
    }

    private static boolean isLabelOf(Partial partial, Variable node, int number) {
        return partial.lacks(number)
                && partial.parts().predicate(number) instanceof HasLabels has
                && has.test() instanceof LabelTest.Has
                && has.subject() instanceof Variable subject
                && subject.slot() == node.slot();
    }

    private static String label(Partial partial, int number) {
        return ((LabelTest.Has) ((HasLabels) partial.parts().predicate(number)).test()).name();
    }
}
