package dev.kith.query.optimize;

import dev.kith.query.bound.BoundClause.AggregateAssignment;
import dev.kith.query.bound.BoundExpression.AggregateCall;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlan.Aggregate;
import dev.kith.query.plan.LogicalPlan.Distinct;
import dev.kith.query.plan.LogicalPlan.Expand;
import dev.kith.query.plan.LogicalPlan.ExpandInto;
import dev.kith.query.plan.LogicalPlan.ExpandPath;
import dev.kith.query.plan.LogicalPlan.Filter;
import dev.kith.query.plan.LogicalPlan.Project;
import dev.kith.query.plan.LogicalPlan.Reach;
import dev.kith.query.plan.LogicalPlan.SemiApply;
import dev.kith.query.plan.LogicalPlans;
import dev.kith.query.plan.PlanExpressions;
import dev.kith.query.plan.PlanSlots;
import dev.kith.query.plan.Slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the ends of paths by breadth-first search where the paths themselves do not matter.
 *
 * <pre>
 * Distinct(g)                                  Distinct(g)
 *   Filter(g <> p)                  =>           Filter(g <> p)
 *     ExpandPath((p)-[*1..4]->(g))                 Reach((p)-[*1..4]->(g))
 * </pre>
 *
 * <p>Sound if nothing above counts rows: a DISTINCT, or aggregates that each ignore duplicates,
 * with only operators in between that treat every row alone; and if the list of relationships is
 * read nowhere. Then only the set of ends counts, and it is the same. A path repeats no
 * relationship. For an end other than the start, the shortest walk to it visits no node twice,
 * hence repeats no relationship: a walk within {@code max} steps exists exactly if such a path does,
 * and has one step or more. That needs {@code min <= 1}: a longest path cannot be found so. The
 * start itself is an end of the empty path if {@code min = 0}. If {@code min = 1} it is one if it
 * lies on a cycle; when all steps have one direction, the shortest closed walk again visits no
 * other node twice, so that breadth-first search meets the start again exactly if there is one.
 * Without a direction, a step there and back is a closed walk but no path: the operator then looks
 * for the shortest cycle through the start by itself.
 */
final class DistinctEndsToReach implements Rule {
    @Override
    public Set<Class<? extends LogicalPlan>> needs() {
        return Set.of(ExpandPath.class);
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan, Planning planning) {
        boolean ignoresDuplicates = switch (plan) {
            case Distinct distinct -> true;
            case Aggregate aggregate -> ignoresDuplicates(aggregate);
            default -> false;
        };
        if (!ignoresDuplicates) {
            return plan;
        }
        LogicalPlan input = LogicalPlans.children(plan).getFirst();
        LogicalPlan reached = rewrite(input, reads(plan));
        return reached == input ? plan : LogicalPlans.withChildren(plan, List.of(reached));
    }

    /** The plan with paths replaced, as far down as rows are treated one by one. */
    private static LogicalPlan rewrite(LogicalPlan plan, Slots readAbove) {
        if (!treatsRowsAlone(plan)) {
            return plan;
        }
        Slots read = readAbove.copy();
        read.addAll(reads(plan));
        List<LogicalPlan> children = LogicalPlans.children(plan);
        LogicalPlan input = rewrite(children.getFirst(), read);
        if (plan instanceof ExpandPath path && isReach(path, readAbove)) {
            return new Reach(input, path.hop(), path.length());
        }
        if (input == children.getFirst()) {
            return plan;
        }
        var rebuilt = new ArrayList<>(children);
        rebuilt.set(0, input);
        return LogicalPlans.withChildren(plan, rebuilt);
    }

    private static boolean isReach(ExpandPath path, Slots readAbove) {
        return !path.toBound()
                && path.length().min() <= 1
                && path.hop().different().isEmpty()
                && !readAbove.contains(path.hop().relationship());
    }

    private static boolean treatsRowsAlone(LogicalPlan plan) {
        boolean alone = switch (plan) {
            case Filter it -> true;
            case Project it -> true;
            case SemiApply it -> true;
            case Expand it -> true;
            case ExpandInto it -> true;
            case ExpandPath it -> true;
            case Reach it -> true;
            default -> false;
        };
        return alone && PlanExpressions.of(plan).stream().allMatch(Safety::isRepeatable);
    }

    /** Everything that the operator reads of its rows, with the plans that run inside it. */
    private static Slots reads(LogicalPlan plan) {
        Slots reads = PlanSlots.readsOfInput(plan);
        LogicalPlans.children(plan).stream().skip(1).map(PlanSlots::free).forEach(reads::addAll);
        return reads;
    }

    private static boolean ignoresDuplicates(Aggregate aggregate) {
        return aggregate.aggregates().stream()
                .map(AggregateAssignment::call)
                .allMatch(DistinctEndsToReach::ignoresDuplicates);
    }

    private static boolean ignoresDuplicates(AggregateCall call) {
        String name = call.function().signature().name().toLowerCase(Locale.ROOT);
        return call.distinct() || name.equals("min") || name.equals("max");
    }
}
