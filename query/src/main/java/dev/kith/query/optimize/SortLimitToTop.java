package dev.kith.query.optimize;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Arithmetic;
import dev.kith.query.bound.BoundExpression.Arithmetic.Operation;
import dev.kith.query.plan.GraphAccess;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlan.Limit;
import dev.kith.query.plan.LogicalPlan.Project;
import dev.kith.query.plan.LogicalPlan.Skip;
import dev.kith.query.plan.LogicalPlan.Sort;
import dev.kith.query.plan.LogicalPlan.Top;

import java.util.Optional;
import java.util.Set;

/**
 * A sort below a limit keeps only the first rows.
 *
 * <pre>
 * Limit(10)                       Limit(10)
 *   Skip(5)                         Skip(5)
 *     Project             =>          Project
 *       Sort(a.name)                    Top(a.name, 5 + 10)
 * </pre>
 *
 * <p>Sound because a projection keeps the number and order of rows. Not done above a write: the
 * top of no rows need not read its input, and a write must happen all the same.
 */
final class SortLimitToTop implements Rule {
    @Override
    public Set<Class<? extends LogicalPlan>> needs() {
        return Set.of(Sort.class, Limit.class);
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan, Planning planning) {
        return plan instanceof Limit limit
                ? pushed(limit.input(), limit, limit.count()).orElse(plan)
                : plan;
    }

    /** The plan with a top in place of the sort, if only operators that keep order are above it. */
    private static Optional<LogicalPlan> pushed(
            LogicalPlan plan, Limit limit, BoundExpression count) {
        return switch (plan) {
            case Sort sort -> top(sort, limit, count);
            case Project project ->
                pushed(project.input(), limit, count)
                        .map(input -> new Project(input, project.assignments()));
            // The limit stays above a skip: it is what refuses a negative count.
            case Skip skip ->
                plan == limit.input() ? pushedBelow(skip, limit, count) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<LogicalPlan> top(Sort sort, Limit limit, BoundExpression count) {
        return GraphAccess.writes(sort)
                ? Optional.empty()
                : Optional.of(new Top(sort.input(), sort.keys(), count, limit.place()));
    }

    private static Optional<LogicalPlan> pushedBelow(
            Skip skip, Limit limit, BoundExpression count) {
        return pushed(skip.input(), limit, sum(skip.count(), count, limit))
                .map(input -> new Skip(input, skip.count(), skip.place()))
                .map(input -> new Limit(input, limit.count(), limit.place()));
    }

    private static BoundExpression sum(BoundExpression skip, BoundExpression count, Limit limit) {
        return new Arithmetic(Operation.ADD, skip, count, limit.place());
    }
}
