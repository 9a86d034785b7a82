package dev.kith.query.plan;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Call;
import dev.kith.query.bound.BoundExpression.HasLabels;
import dev.kith.query.bound.BoundExpression.MapProjection;
import dev.kith.query.bound.BoundExpression.Property;
import dev.kith.query.bound.BoundExpression.ShortestPathOf;
import dev.kith.query.bound.BoundExpression.Subquery;
import dev.kith.query.bound.BoundExpression.Subscript;
import dev.kith.query.plan.LogicalPlan.Aggregate;
import dev.kith.query.plan.LogicalPlan.AllNodes;
import dev.kith.query.plan.LogicalPlan.AllRelationships;
import dev.kith.query.plan.LogicalPlan.CallProcedure;
import dev.kith.query.plan.LogicalPlan.Change;
import dev.kith.query.plan.LogicalPlan.CheckRelationship;
import dev.kith.query.plan.LogicalPlan.Create;
import dev.kith.query.plan.LogicalPlan.Delete;
import dev.kith.query.plan.LogicalPlan.Expand;
import dev.kith.query.plan.LogicalPlan.ExpandInto;
import dev.kith.query.plan.LogicalPlan.ExpandPath;
import dev.kith.query.plan.LogicalPlan.IndexSeek;
import dev.kith.query.plan.LogicalPlan.MatchPattern;
import dev.kith.query.plan.LogicalPlan.Merge;
import dev.kith.query.plan.LogicalPlan.NodesWithLabel;
import dev.kith.query.plan.LogicalPlan.Reach;
import dev.kith.query.plan.LogicalPlan.ShortestPaths;

import java.util.EnumSet;
import java.util.Set;

/** How an operator touches the graph. */
public enum GraphAccess {
    /** Looks for entities: what it finds depends on which there are, and on what they hold. */
    FINDS,
    /** Looks at entities that a row holds already: at properties, labels, existence. */
    LOOKS,
    /** Makes entities. */
    CREATES,
    /** Changes properties or labels. */
    CHANGES,
    /** Removes entities. */
    DELETES;

    static final Set<GraphAccess> WRITES = Set.of(CREATES, CHANGES, DELETES);

    /** What the operator does itself; for one that runs plans inside, what these do too. */
    static EnumSet<GraphAccess> of(LogicalPlan plan) {
        EnumSet<GraphAccess> access = withoutChildren(plan);
        if (!LogicalPlans.sharingArgument(plan)) {
            LogicalPlans.children(plan).stream().skip(1).forEach(it -> addWithin(it, access));
        }
        return access;
    }

    /** What any operator of the whole plan does. */
    private static void addWithin(LogicalPlan plan, Set<GraphAccess> access) {
        access.addAll(withoutChildren(plan));
        LogicalPlans.children(plan).forEach(it -> addWithin(it, access));
    }

    private static EnumSet<GraphAccess> withoutChildren(LogicalPlan plan) {
        EnumSet<GraphAccess> access = own(plan);
        for (BoundExpression expression : PlanExpressions.of(plan)) {
            addReads(expression, access);
        }
        return access;
    }

    /** Whether any operator of the plan writes. */
    public static boolean writes(LogicalPlan plan) {
        EnumSet<GraphAccess> access = EnumSet.noneOf(GraphAccess.class);
        addWithin(plan, access);
        return access.stream().anyMatch(WRITES::contains);
    }

    /** Whether the one, run for a later row, could meet what the other did for an earlier one. */
    static boolean conflict(Set<GraphAccess> first, Set<GraphAccess> second) {
        return meets(first, second) || meets(second, first);
    }

    private static boolean meets(Set<GraphAccess> reads, Set<GraphAccess> writes) {
        boolean changed = writes.contains(CHANGES) || writes.contains(DELETES);
        return (reads.contains(FINDS) && (changed || writes.contains(CREATES)))
                || (reads.contains(LOOKS) && changed);
    }

    private static EnumSet<GraphAccess> own(LogicalPlan plan) {
        return switch (plan) {
            case Create it -> EnumSet.of(CREATES);
            case Merge it -> EnumSet.of(FINDS, CREATES, CHANGES);
            case Change it -> EnumSet.of(CHANGES);
            case Delete it -> EnumSet.of(LOOKS, DELETES);
            case CallProcedure it ->
                it.procedure().writes()
                        ? EnumSet.allOf(GraphAccess.class)
                        : EnumSet.of(FINDS, LOOKS);
            case MatchPattern it -> EnumSet.of(FINDS);
            case AllNodes it -> EnumSet.of(FINDS);
            case NodesWithLabel it -> EnumSet.of(FINDS);
            case IndexSeek it -> EnumSet.of(FINDS);
            case AllRelationships it -> EnumSet.of(FINDS);
            case Expand it -> EnumSet.of(FINDS);
            case ExpandInto it -> EnumSet.of(FINDS);
            case ExpandPath it -> EnumSet.of(FINDS);
            case Reach it -> EnumSet.of(FINDS);
            case ShortestPaths it -> EnumSet.of(FINDS);
            case Aggregate it -> ofAggregates(it);
            case CheckRelationship it -> EnumSet.of(LOOKS);
            default -> EnumSet.noneOf(GraphAccess.class);
        };
    }

    /** An aggregation of the program may look at whatever it likes. */
    private static EnumSet<GraphAccess> ofAggregates(Aggregate plan) {
        return plan.aggregates().stream().anyMatch(it -> it.call().function().userDefined())
                ? EnumSet.of(FINDS, LOOKS)
                : EnumSet.noneOf(GraphAccess.class);
    }

    private static void addReads(BoundExpression expression, Set<GraphAccess> access) {
        switch (expression) {
            case Subquery subquery -> {
                access.add(FINDS);
                access.add(LOOKS);
            }
            case ShortestPathOf path -> access.add(FINDS);
            case Property property -> access.add(LOOKS);
            case Subscript subscript -> access.add(LOOKS);
            case HasLabels hasLabels -> access.add(LOOKS);
            case MapProjection projection -> access.add(LOOKS);
            case Call call -> {
                access.add(LOOKS);
                if (call.function().userDefined()) {
                    access.add(FINDS);
                }
            }
            default -> {
                // The others see only values.
            }
        }
        expression.operands().forEach(it -> addReads(it, access));
    }
}
