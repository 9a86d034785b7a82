package dev.kith.query.optimize;

import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlans;
import dev.kith.query.plan.PlanValidator;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** From a plan that computes the right rows to one that computes the same rows at less cost. */
public final class Optimizer {
    private Optimizer() {}

    public static LogicalPlan optimize(LogicalPlan plan, PlanningContext context) {
        return optimize(plan, context, EnumSet.allOf(Rewrite.class));
    }

    /** With some of the rewrites only: any choice of them gives the same rows. */
    public static LogicalPlan optimize(
            LogicalPlan plan, PlanningContext context, Set<Rewrite> rewrites) {
        assert PlanValidator.validate(plan);
        var planning = new Planning(context, plan);
        LogicalPlan optimized = plan;
        Set<Class<?>> kinds = LogicalPlans.kinds(optimized);
        for (Rewrite rewrite : Rewrite.values()) {
            Optional<Rule> rule =
                    rewrites.contains(rewrite) ? Optional.of(rule(rewrite)) : instead(rewrite);
            if (rule.isPresent() && kinds.containsAll(rule.get().needs())) {
                LogicalPlan before = optimized;
                optimized = LogicalPlans.rewrite(before, it -> rule.get().apply(it, planning));
                kinds = optimized == before ? kinds : LogicalPlans.kinds(optimized);
                assert PlanValidator.validate(optimized) : rewrite;
            }
        }
        return optimized;
    }

    private static Rule rule(Rewrite rewrite) {
        return switch (rewrite) {
            case ORDER_PATTERN -> new OrderPattern();
            case EXISTS_TO_SEMI_APPLY -> new ExistsToSemiApply();
            case MERGE_FILTERS -> new MergeFilters();
            case DISTINCT_ENDS_TO_REACH -> new DistinctEndsToReach();
            case SORT_LIMIT_TO_TOP -> new SortLimitToTop();
            case PROJECT_AFTER_TOP -> new ProjectAfterTop();
        };
    }

    /** What is done where a rewrite is left out: patterns must become steps in some order. */
    private static Optional<Rule> instead(Rewrite rewrite) {
        return rewrite == Rewrite.ORDER_PATTERN
                ? Optional.of(new FollowPattern())
                : Optional.empty();
    }
}
