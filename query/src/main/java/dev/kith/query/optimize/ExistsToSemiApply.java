package dev.kith.query.optimize;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Not;
import dev.kith.query.bound.BoundExpression.Subquery;
import dev.kith.query.plan.Expressions;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlan.Filter;
import dev.kith.query.plan.LogicalPlan.SemiApply;

import java.util.ArrayList;
import java.util.Set;

/**
 * A term of a filter that asks whether a subquery has rows becomes a semi-join.
 *
 * <pre>
 * Filter(a.age > 3 AND NOT EXISTS {...})        SemiApply(anti)
 *   input                                 =>      Filter(a.age > 3)
 *                                                   input
 *                                                 ...
 * </pre>
 *
 * <p>Sound because EXISTS is never null, and because a conjunction keeps a row only if each of its
 * terms does. The other terms are tested first: they are cheaper.
 */
final class ExistsToSemiApply implements Rule {
    @Override
    public Set<Class<? extends LogicalPlan>> needs() {
        return Set.of(Filter.class);
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan, Planning planning) {
        if (!(plan instanceof Filter filter)) {
            return plan;
        }
        var others = new ArrayList<BoundExpression>();
        var tests = new ArrayList<BoundExpression>();
        for (BoundExpression term : Expressions.conjuncts(filter.predicate())) {
            (isExists(positive(term)) ? tests : others).add(term);
        }
        if (tests.isEmpty()) {
            return plan;
        }
        LogicalPlan result = filter.input();
        if (!others.isEmpty()) {
            result = new Filter(result, Expressions.conjunction(others));
        }
        for (BoundExpression test : tests) {
            var exists = (Subquery) positive(test);
            result = new SemiApply(result, (LogicalPlan) exists.body(), isNegated(test));
        }
        return result;
    }

    private static boolean isExists(BoundExpression term) {
        return term instanceof Subquery subquery && subquery.form() == Subquery.Form.EXISTS;
    }

    /** The term without the negations around it. */
    private static BoundExpression positive(BoundExpression term) {
        return term instanceof Not not ? positive(not.operand()) : term;
    }

    private static boolean isNegated(BoundExpression term) {
        return term instanceof Not not && !isNegated(not.operand());
    }
}
