package dev.kith.query.plan;

import dev.kith.query.bound.BoundClause;
import dev.kith.query.bound.BoundExpression.IsNull;
import dev.kith.query.bound.BoundExpression.Not;
import dev.kith.query.bound.PatternGraph;
import dev.kith.query.bound.Variable;
import dev.kith.query.plan.LogicalPlan.Aggregate;
import dev.kith.query.plan.LogicalPlan.Apply;
import dev.kith.query.plan.LogicalPlan.Argument;
import dev.kith.query.plan.LogicalPlan.CallProcedure;
import dev.kith.query.plan.LogicalPlan.CallUnit;
import dev.kith.query.plan.LogicalPlan.Change;
import dev.kith.query.plan.LogicalPlan.Create;
import dev.kith.query.plan.LogicalPlan.Delete;
import dev.kith.query.plan.LogicalPlan.Distinct;
import dev.kith.query.plan.LogicalPlan.Filter;
import dev.kith.query.plan.LogicalPlan.Foreach;
import dev.kith.query.plan.LogicalPlan.Limit;
import dev.kith.query.plan.LogicalPlan.MatchPattern;
import dev.kith.query.plan.LogicalPlan.Merge;
import dev.kith.query.plan.LogicalPlan.OptionalApply;
import dev.kith.query.plan.LogicalPlan.Project;
import dev.kith.query.plan.LogicalPlan.Skip;
import dev.kith.query.plan.LogicalPlan.Sort;
import dev.kith.query.plan.LogicalPlan.Unwind;

import java.util.ArrayList;
import java.util.List;

/** One clause, put on top of the plan of those before it. */
final class ClausePlanner {
    private ClausePlanner() {}

    static LogicalPlan plan(BoundClause clause, LogicalPlan input) {
        return switch (clause) {
            case BoundClause.Match it -> it.optional() ? optional(it, input) : match(it, input);
            case BoundClause.CallSubquery it -> callSubquery(it, input);
            case BoundClause.Foreach it -> foreach(it, input);
            case BoundClause.Merge it -> merge(it, input);
            case BoundClause.Create it -> {
                LogicalPlan create = new Create(input, it.creations());
                yield withSubqueries(create, create);
            }
            case BoundClause.Project it ->
                it.assignments().isEmpty()
                        ? input
                        : withSubqueries(new Project(input, it.assignments()), input);
            case BoundClause.Distinct it -> new Distinct(input, it.variables());
            case BoundClause.Unwind it ->
                withSubqueries(new Unwind(input, it.list(), it.element(), it.place()), input);
            case BoundClause.Aggregate it ->
                withSubqueries(new Aggregate(input, it.groupings(), it.aggregates()), input);
            case BoundClause.Sort it -> withSubqueries(new Sort(input, it.keys()), input);
            case BoundClause.Skip it ->
                withSubqueries(new Skip(input, it.count(), it.place()), input);
            case BoundClause.Limit it ->
                withSubqueries(new Limit(input, it.count(), it.place()), input);
            case BoundClause.Filter it -> withSubqueries(new Filter(input, it.predicate()), input);
            case BoundClause.Change it -> withSubqueries(new Change(input, it.updates()), input);
            case BoundClause.Delete it ->
                withSubqueries(new Delete(input, it.entities(), it.detach(), it.place()), input);
            case BoundClause.CallProcedure it ->
                withSubqueries(
                        new CallProcedure(
                                input, it.procedure(), it.arguments(), it.columns(), it.place()),
                        input);
        };
    }

    /**
     * The operator with plans in place of the subqueries of its own expressions.
     *
     * @param scope the plan above which these run
     */
    private static LogicalPlan withSubqueries(LogicalPlan operator, LogicalPlan scope) {
        return PlanExpressions.map(operator, it -> Planner.plan(it, scope));
    }

    private static LogicalPlan match(BoundClause.Match clause, LogicalPlan input) {
        var predicates = new ArrayList<>(clause.predicates());
        for (Variable node : loneBound(clause.pattern(), input)) {
            predicates.add(new Not(new IsNull(node)));
        }
        LogicalPlan match = new MatchPattern(input, clause.pattern(), List.copyOf(predicates));
        return withSubqueries(match, match);
    }

    /** Bound nodes that nothing is followed from, so that nothing else sees that one is null. */
    private static List<Variable> loneBound(PatternGraph pattern, LogicalPlan input) {
        List<Variable> lone = lone(pattern);
        if (!lone.isEmpty()) {
            Slots bound = Slots.of(ReadableVariables.above(input));
            lone.removeIf(node -> !bound.contains(node));
        }
        return lone;
    }

    private static List<Variable> lone(PatternGraph pattern) {
        Slots followed = Slots.none();
        for (PatternGraph.Relationship it : pattern.relationships()) {
            followed.add(it.from());
            followed.add(it.to());
        }
        for (PatternGraph.ShortestPath it : pattern.shortestPaths()) {
            followed.add(it.from());
            followed.add(it.to());
        }
        List<Variable> lone = new ArrayList<>(pattern.nodes());
        lone.removeIf(followed::contains);
        return lone;
    }

    private static LogicalPlan optional(BoundClause.Match clause, LogicalPlan input) {
        List<Variable> scope = ReadableVariables.above(input);
        Slots nullable = Slots.of(OperatorSets.patternVariables(clause.pattern()));
        nullable.removeAll(Slots.of(scope));
        LogicalPlan inner = Planner.narrowed(match(clause, new Argument(scope)));
        return new OptionalApply(input, inner, nullable.variables());
    }

    private static LogicalPlan merge(BoundClause.Merge clause, LogicalPlan input) {
        List<Variable> scope = ReadableVariables.above(input);
        var match = new MatchPattern(new Argument(scope), clause.pattern(), clause.predicates());
        LogicalPlan inner = Planner.narrowed(withSubqueries(match, match));
        LogicalPlan merge =
                new Merge(input, inner, clause.creations(), clause.onCreate(), clause.onMatch());
        return withSubqueries(merge, merge);
    }

    private static LogicalPlan callSubquery(BoundClause.CallSubquery clause, LogicalPlan input) {
        List<Variable> scope = ReadableVariables.above(input);
        LogicalPlan inner = Planner.narrowed(Planner.plan(clause.query(), scope));
        if (clause.unit()) {
            return new CallUnit(input, inner);
        }
        return clause.optional()
                ? new OptionalApply(
                        input, inner, Planner.variables(clause.query().columns()))
                : new Apply(input, inner);
    }

    private static LogicalPlan foreach(BoundClause.Foreach clause, LogicalPlan input) {
        List<Variable> scope = ReadableVariables.above(input);
        var innerScope = new ArrayList<>(scope);
        innerScope.add(clause.element());
        LogicalPlan updates = new Argument(List.copyOf(innerScope));
        for (BoundClause update : clause.updates()) {
            updates = plan(update, updates);
        }
        LogicalPlan foreach = new Foreach(
                input, clause.element(), clause.list(), Planner.narrowed(updates), clause.place());
        return withSubqueries(foreach, input);
    }
}
