package dev.kith.query.plan;

import dev.kith.query.plan.LogicalPlan.Aggregate;
import dev.kith.query.plan.LogicalPlan.Argument;
import dev.kith.query.plan.LogicalPlan.Eager;
import dev.kith.query.plan.LogicalPlan.Limit;
import dev.kith.query.plan.LogicalPlan.Result;
import dev.kith.query.plan.LogicalPlan.Sort;
import dev.kith.query.plan.LogicalPlan.Union;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * Makes a plan that writes mean what its clauses mean one after the other, each for all rows.
 *
 * <pre>
 * Create((m))                 Create((m))
 *   MatchPattern((n))   =>      Eager
 *                                 MatchPattern((n))
 * </pre>
 *
 * <p>Rows flow through all operators at once, so a write for the first row happens before a read
 * below or above it for the second. Wherever one could meet the other, all rows are computed in
 * between. A sort and an aggregation do that anyway. Nor may a limit, or a caller who stops
 * reading, keep a write below from happening.
 */
final class EagerPlacement {
    /** What happens to the graph in a plan since all rows were last computed. */
    private record Placed(LogicalPlan plan, EnumSet<GraphAccess> pending) {
        boolean writes() {
            return pending.stream().anyMatch(GraphAccess.WRITES::contains);
        }
    }

    private EagerPlacement() {}

    static LogicalPlan place(LogicalPlan plan) {
        return placed(plan).plan();
    }

    private static Placed placed(LogicalPlan plan) {
        if (plan instanceof Argument) {
            return new Placed(plan, EnumSet.noneOf(GraphAccess.class));
        }
        List<LogicalPlan> children = LogicalPlans.children(plan);
        if (plan instanceof Union) {
            return placedUnion(plan, children);
        }
        Placed input = placed(children.getFirst());
        EnumSet<GraphAccess> access = GraphAccess.of(plan);
        if (needsEager(plan, access, input)) {
            input = new Placed(new Eager(input.plan()), EnumSet.noneOf(GraphAccess.class));
        }
        var rebuilt = new ArrayList<LogicalPlan>();
        rebuilt.add(input.plan());
        children.stream().skip(1).map(EagerPlacement::place).forEach(rebuilt::add);
        return new Placed(LogicalPlans.withChildren(plan, rebuilt), pending(plan, access, input));
    }

    /** Branches run one after the other, each to its end. */
    private static Placed placedUnion(LogicalPlan union, List<LogicalPlan> branches) {
        EnumSet<GraphAccess> pending = EnumSet.noneOf(GraphAccess.class);
        var rebuilt = new ArrayList<LogicalPlan>();
        for (LogicalPlan branch : branches) {
            Placed placed = placed(branch);
            rebuilt.add(placed.plan());
            pending.addAll(placed.pending());
        }
        return new Placed(LogicalPlans.withChildren(union, rebuilt), pending);
    }

    private static boolean needsEager(LogicalPlan plan, EnumSet<GraphAccess> access, Placed input) {
        boolean stopsEarly = plan instanceof Limit
                || (plan instanceof Result result && !result.columns().isEmpty());
        return (stopsEarly && input.writes()) || GraphAccess.conflict(input.pending(), access);
    }

    private static EnumSet<GraphAccess> pending(
            LogicalPlan plan, EnumSet<GraphAccess> access, Placed input) {
        if (plan instanceof Sort || plan instanceof Aggregate) {
            return EnumSet.noneOf(GraphAccess.class);
        }
        EnumSet<GraphAccess> pending = EnumSet.copyOf(input.pending());
        pending.addAll(access);
        return pending;
    }
}
