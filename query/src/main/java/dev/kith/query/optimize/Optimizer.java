package dev.kith.query.optimize;

import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlans;
import dev.kith.query.plan.PlanValidator;

import java.util.EnumSet;
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
        for (Rewrite rewrite : Rewrite.values()) {
            Rule rule = rewrites.contains(rewrite) ? rewrite.rule() : rewrite.instead();
            optimized = LogicalPlans.rewrite(optimized, it -> rule.apply(it, planning));
            assert PlanValidator.validate(optimized) : rewrite;
        }
        return optimized;
    }
}
