package dev.kith.query.optimize;

import dev.kith.query.plan.LogicalPlan;

/** A rewrite that keeps the rows. Looks at one operator, whose inputs are already rewritten. */
interface Rule {
    /** The operator to put in place of the given one, or itself where the rule does not apply. */
    LogicalPlan apply(LogicalPlan plan, Planning planning);
}
