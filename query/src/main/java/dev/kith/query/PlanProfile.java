package dev.kith.query;

import dev.kith.query.execute.operator.ProfiledOperator.Counters;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.PlanRenderer;

import org.jspecify.annotations.Nullable;

import java.util.IdentityHashMap;
import java.util.Locale;

/** A plan with what each of its operators did. */
final class PlanProfile {
    private PlanProfile() {}

    static String render(LogicalPlan plan, IdentityHashMap<LogicalPlan, Counters> counters) {
        return PlanRenderer.annotated(plan, operator -> note(counters.get(operator)));
    }

    private static String note(@Nullable Counters counters) {
        return counters == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "  %,d rows  %,.3f ms",
                        counters.rows(),
                        counters.nanos() / 1e6);
    }
}
