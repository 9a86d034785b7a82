package dev.kith.query.plan;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Subquery;
import dev.kith.query.bound.Variable;
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

    private static void validate(LogicalPlan plan, Slots argument) {
        if (plan instanceof Argument leaf) {
            require(plan, Slots.of(leaf.variables()), argument);
            return;
        }
        List<LogicalPlan> children = LogicalPlans.children(plan);
        boolean shared = LogicalPlans.sharingArgument(plan);
        var readable = new ArrayList<Variable>();
        for (int i = 0; i < children.size(); i++) {
            boolean standsOnArgument = shared || i == 0;
            validate(children.get(i), standsOnArgument ? argument : inner(plan, children));
            if (standsOnArgument) {
                readable.addAll(PlanSlots.readable(children.get(i)));
            }
        }
        require(plan, PlanSlots.readsOfInput(plan), Slots.of(readable));
        if (plan instanceof Union union) {
            for (Union.Branch branch : union.branches()) {
                Slots columns = Slots.of(branch.columns());
                require(plan, columns, Slots.of(PlanSlots.readable(branch.plan())));
            }
        }
        for (BoundExpression expression : PlanExpressions.of(plan)) {
            validateBodies(expression);
        }
    }

    private static Slots inner(LogicalPlan plan, List<LogicalPlan> children) {
        Slots argument = Slots.of(PlanSlots.readable(children.getFirst()));
        if (plan instanceof Foreach foreach) {
            argument.add(foreach.element());
        }
        return argument;
    }

    private static void validateBodies(BoundExpression expression) {
        if (expression instanceof Subquery subquery) {
            LogicalPlan body = (LogicalPlan) subquery.body();
            // What the body needs was checked as read by the operator it stands in.
            validate(body, PlanSlots.free(body));
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
