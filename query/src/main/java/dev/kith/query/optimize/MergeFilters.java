package dev.kith.query.optimize;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.plan.Expressions;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlan.Filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Two filters on top of each other become one.
 *
 * <pre>
 * Filter(a.x > 1)
 *   Filter(a.y > 2)     =>     Filter(a.y > 2 AND a.x > 1)
 *     input                      input
 * </pre>
 *
 * <p>Sound if the upper one cannot fail: in a conjunction, it is also evaluated where the lower one
 * is null.
 */
final class MergeFilters implements Rule {
    @Override
    public Set<Class<? extends LogicalPlan>> needs() {
        return Set.of(Filter.class);
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan, Planning planning) {
        if (!(plan instanceof Filter upper && upper.input() instanceof Filter lower)) {
            return plan;
        }
        List<BoundExpression> terms = new ArrayList<>(Expressions.conjuncts(lower.predicate()));
        List<BoundExpression> above = Expressions.conjuncts(upper.predicate());
        if (!above.stream().allMatch(Safety::mayComeEarly)) {
            return plan;
        }
        terms.addAll(above);
        return new Filter(lower.input(), Expressions.conjunction(terms));
    }
}
