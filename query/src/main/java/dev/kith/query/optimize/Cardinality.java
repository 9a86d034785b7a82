package dev.kith.query.optimize;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Constant;
import dev.kith.query.plan.Expressions;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlan.Aggregate;
import dev.kith.query.plan.LogicalPlan.AllNodes;
import dev.kith.query.plan.LogicalPlan.AllRelationships;
import dev.kith.query.plan.LogicalPlan.Apply;
import dev.kith.query.plan.LogicalPlan.Argument;
import dev.kith.query.plan.LogicalPlan.CartesianProduct;
import dev.kith.query.plan.LogicalPlan.CheckRelationship;
import dev.kith.query.plan.LogicalPlan.Distinct;
import dev.kith.query.plan.LogicalPlan.Expand;
import dev.kith.query.plan.LogicalPlan.ExpandInto;
import dev.kith.query.plan.LogicalPlan.ExpandPath;
import dev.kith.query.plan.LogicalPlan.Filter;
import dev.kith.query.plan.LogicalPlan.HashJoin;
import dev.kith.query.plan.LogicalPlan.Hop;
import dev.kith.query.plan.LogicalPlan.IndexSeek;
import dev.kith.query.plan.LogicalPlan.Limit;
import dev.kith.query.plan.LogicalPlan.Merge;
import dev.kith.query.plan.LogicalPlan.NodesWithLabel;
import dev.kith.query.plan.LogicalPlan.OptionalApply;
import dev.kith.query.plan.LogicalPlan.Reach;
import dev.kith.query.plan.LogicalPlan.Seek;
import dev.kith.query.plan.LogicalPlan.SemiApply;
import dev.kith.query.plan.LogicalPlan.Top;
import dev.kith.query.plan.LogicalPlan.Union;
import dev.kith.query.plan.LogicalPlan.Unwind;
import dev.kith.query.plan.LogicalPlans;
import dev.kith.value.IntegerValue;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The rows to expect of every operator of a plan, for EXPLAIN. */
public final class Cardinality implements ToDoubleFunction<LogicalPlan> {
    private final PlanningContext graph;
    private final Estimates estimates;
    private final KnownLabels labels;
    private final Selectivity selectivity;

    /**
     * Estimates for one statement.
     *
     * @param statement the whole plan
     */
    public Cardinality(PlanningContext graph, LogicalPlan statement) {
        this.graph = graph;
        this.estimates = new Estimates(graph);
        this.labels = KnownLabels.of(statement);
        this.selectivity = new Selectivity(graph, estimates, labels);
    }

    @Override
    public double applyAsDouble(LogicalPlan plan) {
        List<LogicalPlan> children = LogicalPlans.children(plan);
        double input = children.isEmpty() ? 1 : applyAsDouble(children.getFirst());
        return switch (plan) {
            case Argument it -> 1;
            case AllNodes it -> input * estimates.nodes();
            case NodesWithLabel it -> input * estimates.nodesWithLabel(it.label());
            case IndexSeek it -> input * found(it);
            case AllRelationships it -> input * graph.relationships();
            case Expand it -> input * degree(it.hop());
            case ExpandInto it -> input * degree(it.hop()) / nodesAt(it.hop());
            case ExpandPath it -> {
                double paths = estimates.paths(degree(it.hop()), it.length());
                yield input * (it.toBound() ? paths / nodesAt(it.hop()) : paths);
            }
            case Reach it ->
                input * Math.min(nodesAt(it.hop()), estimates.paths(degree(it.hop()), it.length()));
            case CheckRelationship it -> input;
            case Filter it -> input * kept(it.predicate());
            case Unwind it -> input * estimates.listLength(it.list());
            case Aggregate it -> it.groupings().isEmpty() ? 1 : groups(input);
            case Distinct it -> groups(input);
            case Top it -> Math.min(input, count(it.limit()));
            case Limit it -> Math.min(input, count(it.count()));
            case Apply it -> input * applyAsDouble(it.inner());
            case OptionalApply it -> input * Math.max(1, applyAsDouble(it.inner()));
            case SemiApply it -> input / 2;
            case Merge it -> input * Math.max(1, applyAsDouble(it.match()));
            case CartesianProduct it -> input * applyAsDouble(it.right());
            case HashJoin it -> Math.max(input, applyAsDouble(it.right()));
            case Union it -> children.stream().mapToDouble(this).sum();
            default -> input;
        };
    }

    private double kept(BoundExpression predicate) {
        double share = 1;
        for (BoundExpression term : Expressions.conjuncts(predicate)) {
            share *= selectivity.of(term);
        }
        return share;
    }

    private double degree(Hop hop) {
        return estimates.degree(labels.of(hop.from()), hop.types(), hop.direction());
    }

    private double nodesAt(Hop hop) {
        return estimates.nodesWithLabels(labels.of(hop.to()));
    }

    private double found(IndexSeek seek) {
        double all = estimates.nodesWithLabel(seek.label());
        double ofOneValue = all;
        for (PlanningContext.Index index : graph.indexes(seek.label())) {
            if (index.keys().equals(seek.keys())) {
                ofOneValue = index.unique() ? 1 : all / Math.max(1, index.distinctValues());
            }
        }
        return switch (seek.seek()) {
            case Seek.Equal equal -> ofOneValue;
            case Seek.AnyOf any -> ofOneValue * estimates.listLength(any.list());
            case Seek.Prefix prefix -> all * Estimates.PREFIX;
            case Seek.Between it ->
                all
                        * (it.lower().isPresent() && it.upper().isPresent()
                                ? Estimates.TWO_SIDED_RANGE
                                : Estimates.RANGE);
        };
    }

    /** Of many rows, groups are usually far fewer. */
    private static double groups(double rows) {
        return Math.min(rows, Math.pow(rows, 0.75));
    }

    private static double count(BoundExpression limit) {
        return limit instanceof Constant constant
                        && constant.value() instanceof IntegerValue integer
                ? integer.value()
                : Estimates.LIST_LENGTH;
    }
}
