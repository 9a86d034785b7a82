package dev.kith.query.optimize;

import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlans;
import dev.kith.query.plan.PlanValidator;

import java.util.List;

/** Every rewrite of a plan, in the order in which they are made. */
public final class Optimizer {
    private static final List<Rule> RULES = List.of(
            // Patterns become scans and steps; the rules after it look at those.
            new OrderPattern(),
            // Filters that ask whether a row exists need not compute a value.
            new ExistsToSemiApply(),
            // What is left of the filters is tested in one place.
            new MergeFilters(),
            // Needs all operators between a DISTINCT and a path in their final form.
            new DistinctEndsToReach(),
            // A sort that is cut off keeps only what can be seen.
            new SortLimitToTop(),
            // Only a top leaves rows out that need not be computed.
            new ProjectAfterTop());

    private Optimizer() {}

    public static LogicalPlan optimize(LogicalPlan plan, PlanningContext context) {
        assert PlanValidator.validate(plan);
        var planning = new Planning(context, plan);
        LogicalPlan optimized = plan;
        for (Rule rule : RULES) {
            optimized = LogicalPlans.rewrite(optimized, it -> rule.apply(it, planning));
            assert PlanValidator.validate(optimized) : rule.getClass().getSimpleName();
        }
        return optimized;
    }
}
