package dev.kith.query.plan;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Subquery;
import dev.kith.query.plan.LogicalPlan.Argument;
import dev.kith.query.plan.LogicalPlan.Foreach;
import dev.kith.query.plan.LogicalPlan.Union;

import java.util.ArrayList;
import java.util.List;

/** Finds what only a faulty planner or rule can make: a variable read that nothing below sets. */
public final class PlanValidator {
    private PlanValidator() {}

    /**
     * Checks a plan.
     *
     * @return true, so that it can stand in an assertion
     * @throws IllegalStateException naming the operator and the variables
     */
    public static boolean validate(LogicalPlan plan) {
        validate(plan, Slots.none());
        return true;
    }

    /** Checks it, and tells what can be read above it. */
    private static Slots validate(LogicalPlan plan, Slots argument) {
        if (plan instanceof Argument leaf) {
            require(plan, Slots.of(leaf.variables()), argument);
        }
        List<LogicalPlan> children = LogicalPlans.children(plan);
        boolean shared = LogicalPlans.sharingArgument(plan);
        List<Slots> aboveChildren = new ArrayList<>();
        Slots readable = Slots.none();
        for (LogicalPlan child : children) {
            boolean standsOnArgument = shared || aboveChildren.isEmpty();
            Slots above = validate(child, standsOnArgument ? argument : inner(plan, aboveChildren));
            aboveChildren.add(above);
            if (standsOnArgument) {
                readable.addAll(above);
            }
        }
        require(plan, PlanSlots.readsOfInput(plan), readable);
        if (plan instanceof Union union) {
            for (int i = 0; i < aboveChildren.size(); i++) {
                Slots columns = Slots.of(union.branches().get(i).columns());
                require(plan, columns, aboveChildren.get(i));
            }
        }
        for (BoundExpression expression : PlanExpressions.of(plan)) {
            validateBodies(expression);
        }
        return ReadableVariables.above(plan, aboveChildren);
    }

    private static Slots inner(LogicalPlan plan, List<Slots> aboveChildren) {
        Slots argument = aboveChildren.getFirst();
        if (plan instanceof Foreach foreach) {
            argument = argument.copy();
            argument.add(foreach.element());
        }
        return argument;
    }

    private static void validateBodies(BoundExpression expression) {
        if (expression instanceof Subquery subquery) {
            LogicalPlan body = (LogicalPlan) subquery.body();
            // What the body reads was checked as read by the operator it stands in.
            validate(body, Slots.of(LogicalPlans.argument(body).variables()));
        }
        expression.operands().forEach(PlanValidator::validateBodies);
    }

    private static void require(LogicalPlan plan, Slots needed, Slots present) {
        Slots missing = needed.copy();
        missing.removeAll(present);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("%s reads %s, which is not set below it: %s"
                    .formatted(plan.getClass().getSimpleName(), missing, plan));
        }
    }
}
