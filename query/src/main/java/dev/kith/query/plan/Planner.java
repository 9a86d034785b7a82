package dev.kith.query.plan;

import dev.kith.query.bound.BoundClause;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundQuery;
import dev.kith.query.bound.BoundQuery.Column;
import dev.kith.query.bound.BoundStatement;
import dev.kith.query.bound.Variable;
import dev.kith.query.plan.LogicalPlan.Argument;
import dev.kith.query.plan.LogicalPlan.Distinct;
import dev.kith.query.plan.LogicalPlan.Result;
import dev.kith.query.plan.LogicalPlan.Union;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a plan of a bound query: clause by clause, in the order written, without looking for a
 * better one. Patterns stay whole.
 */
public final class Planner {
    private Planner() {}

    public static LogicalPlan plan(BoundStatement.Regular statement) {
        LogicalPlan rows = plan(statement.query(), List.of());
        LogicalPlan plan = new Result(rows, statement.query().columns());
        return statement.writes() ? EagerPlacement.place(plan) : plan;
    }

    /** The rows of a query that runs on an argument with these variables. */
    static LogicalPlan plan(BoundQuery query, List<Variable> argument) {
        return switch (query) {
            case BoundQuery.Single single -> {
                LogicalPlan plan = new Argument(argument);
                for (BoundClause clause : CreateRuns.joined(single.clauses())) {
                    plan = ClausePlanner.plan(clause, plan);
                }
                yield plan;
            }
            case BoundQuery.Union union -> plan(union, argument);
        };
    }

    private static LogicalPlan plan(BoundQuery.Union union, List<Variable> argument) {
        var branches = new ArrayList<Union.Branch>();
        for (BoundQuery.Single branch : union.branches()) {
            branches.add(new Union.Branch(plan(branch, argument), variables(branch.columns())));
        }
        List<Variable> columns = variables(union.columns());
        LogicalPlan all = new Union(List.copyOf(branches), columns);
        return union.distinct() ? new Distinct(all, columns) : all;
    }

    /** The expression, run above a plan, with a plan in place of the query of each subquery. */
    static BoundExpression plan(BoundExpression expression, LogicalPlan scope) {
        return Expressions.mapBodies(
                expression, body -> plan((BoundQuery) body, expression, scope));
    }

    private static LogicalPlan plan(BoundQuery body, BoundExpression within, LogicalPlan scope) {
        Slots argument = Slots.of(ReadableVariables.above(scope));
        argument.addAll(ExpressionSlots.locals(within));
        return narrowed(plan(body, argument.variables()));
    }

    /** The plan on an argument that holds no more than it reads. */
    static LogicalPlan narrowed(LogicalPlan plan) {
        return LogicalPlans.onArgument(plan, new Argument(PlanSlots.free(plan).variables()));
    }

    static List<Variable> variables(List<Column> columns) {
        return columns.stream().map(Column::variable).toList();
    }
}
