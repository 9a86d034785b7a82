package dev.kith.query.optimize;

import dev.kith.query.bound.BoundClause.Assignment;
import dev.kith.query.bound.BoundClause.SortKey;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.Variable;
import dev.kith.query.plan.ExpressionSlots;
import dev.kith.query.plan.Expressions;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlan.Project;
import dev.kith.query.plan.LogicalPlan.Top;
import dev.kith.query.plan.Slots;

import java.util.List;
import java.util.Set;

/**
 * Computes what is shown of the first rows only for these.
 *
 * <pre>
 * Top(c DESC, id, 10)             Project(g.id AS id, g.name AS name)
 *   Project(g.id AS id,     =>      Top(c DESC, g.id, 10)
 *     g.name AS name)
 * </pre>
 *
 * <p>Sound if the expressions cannot fail and give the same value each time: the keys that name a
 * projected value compute it themselves, and a later key only where the earlier ones tie.
 */
final class ProjectAfterTop implements Rule {
    @Override
    public Set<Class<? extends LogicalPlan>> needs() {
        return Set.of(Top.class, Project.class);
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan, Planning planning) {
        if (!(plan instanceof Top top)
                || !(top.input() instanceof Project project)
                || !project.assignments().stream().allMatch(ProjectAfterTop::mayMove)) {
            return plan;
        }
        List<SortKey> keys = top.keys().stream()
                .map(key -> new SortKey(
                        computed(key.expression(), project.assignments()), key.descending()))
                .toList();
        Slots projected = Slots.of(
                project.assignments().stream().map(Assignment::variable).toList());
        // A path or a subquery names what it reads otherwise than in an expression.
        if (keys.stream()
                .anyMatch(key -> ExpressionSlots.free(key.expression()).intersects(projected))) {
            return plan;
        }
        return new Project(
                new Top(project.input(), keys, top.limit(), top.place()), project.assignments());
    }

    private static boolean mayMove(Assignment assignment) {
        return Safety.mayComeEarly(assignment.expression())
                && Safety.isRepeatable(assignment.expression());
    }

    private static BoundExpression computed(
            BoundExpression expression, List<Assignment> assignments) {
        if (expression instanceof Variable variable) {
            for (Assignment assignment : assignments) {
                if (assignment.variable().slot() == variable.slot()) {
                    return assignment.expression();
                }
            }
            return variable;
        }
        return Expressions.mapOperands(expression, it -> computed(it, assignments));
    }
}
