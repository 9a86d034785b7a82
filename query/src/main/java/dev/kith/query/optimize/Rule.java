package dev.kith.query.optimize;

import dev.kith.query.plan.LogicalPlan;

import java.util.Set;

/** A rewrite that keeps the rows. Looks at one operator, whose inputs are already rewritten. */
interface Rule {
    /**
     * Kinds of operators, at least one of which the plan must have of each for the rule to do
     * anything.
     */
    Set<Class<? extends LogicalPlan>> needs();

    /** The operator to put in place of the given one, or itself where the rule does not apply. */
    LogicalPlan apply(LogicalPlan plan, Planning planning);
}
