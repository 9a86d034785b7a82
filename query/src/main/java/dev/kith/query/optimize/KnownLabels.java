package dev.kith.query.optimize;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.HasLabels;
import dev.kith.query.bound.LabelTest;
import dev.kith.query.bound.Variable;
import dev.kith.query.plan.Expressions;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlan.Filter;
import dev.kith.query.plan.LogicalPlan.IndexSeek;
import dev.kith.query.plan.LogicalPlan.MatchPattern;
import dev.kith.query.plan.LogicalPlan.NodesWithLabel;
import dev.kith.query.plan.LogicalPlans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The labels that nodes are known to have, because something below or in a pattern asks for them. */
final class KnownLabels {
    /** More would tell nothing new about how many such nodes there are. */
    private static final int MAX_LABELS = 16;

    private final Map<Integer, List<String>> bySlot = new HashMap<>();

    static KnownLabels of(LogicalPlan plan) {
        var known = new KnownLabels();
        known.addFrom(plan);
        return known;
    }

    List<String> of(Variable node) {
        return bySlot.getOrDefault(node.slot(), List.of());
    }

    private void addFrom(LogicalPlan plan) {
        switch (plan) {
            case NodesWithLabel scan -> add(scan.node(), scan.label());
            case IndexSeek seek -> add(seek.node(), seek.label());
            case Filter filter -> addFrom(filter.predicate());
            case MatchPattern match -> match.predicates().forEach(this::addFrom);
            default -> {
                // Nothing else tests labels.
            }
        }
        LogicalPlans.children(plan).forEach(this::addFrom);
    }

    private void addFrom(BoundExpression predicate) {
        for (BoundExpression term : Expressions.conjuncts(predicate)) {
            if (term instanceof HasLabels has
                    && has.subject() instanceof Variable node
                    && has.test() instanceof LabelTest.Has test) {
                add(node, test.name());
            }
        }
    }

    private void add(Variable node, String label) {
        List<String> labels = bySlot.computeIfAbsent(node.slot(), slot -> new ArrayList<>());
        if (labels.size() < MAX_LABELS && !labels.contains(label)) {
            labels.add(label);
        }
    }
}
