package dev.kith.query.plan;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Subquery;
import dev.kith.query.bound.SubqueryBody;
import dev.kith.query.plan.LogicalPlan.Aggregate;
import dev.kith.query.plan.LogicalPlan.AllNodes;
import dev.kith.query.plan.LogicalPlan.AllRelationships;
import dev.kith.query.plan.LogicalPlan.Apply;
import dev.kith.query.plan.LogicalPlan.Argument;
import dev.kith.query.plan.LogicalPlan.CallProcedure;
import dev.kith.query.plan.LogicalPlan.CallUnit;
import dev.kith.query.plan.LogicalPlan.CartesianProduct;
import dev.kith.query.plan.LogicalPlan.Change;
import dev.kith.query.plan.LogicalPlan.CheckRelationship;
import dev.kith.query.plan.LogicalPlan.Create;
import dev.kith.query.plan.LogicalPlan.Delete;
import dev.kith.query.plan.LogicalPlan.Distinct;
import dev.kith.query.plan.LogicalPlan.Eager;
import dev.kith.query.plan.LogicalPlan.Expand;
import dev.kith.query.plan.LogicalPlan.ExpandInto;
import dev.kith.query.plan.LogicalPlan.ExpandPath;
import dev.kith.query.plan.LogicalPlan.Filter;
import dev.kith.query.plan.LogicalPlan.Foreach;
import dev.kith.query.plan.LogicalPlan.HashJoin;
import dev.kith.query.plan.LogicalPlan.IndexSeek;
import dev.kith.query.plan.LogicalPlan.Limit;
import dev.kith.query.plan.LogicalPlan.MatchPattern;
import dev.kith.query.plan.LogicalPlan.Merge;
import dev.kith.query.plan.LogicalPlan.NodesWithLabel;
import dev.kith.query.plan.LogicalPlan.OptionalApply;
import dev.kith.query.plan.LogicalPlan.Project;
import dev.kith.query.plan.LogicalPlan.Reach;
import dev.kith.query.plan.LogicalPlan.Result;
import dev.kith.query.plan.LogicalPlan.SemiApply;
import dev.kith.query.plan.LogicalPlan.ShortestPaths;
import dev.kith.query.plan.LogicalPlan.Skip;
import dev.kith.query.plan.LogicalPlan.Sort;
import dev.kith.query.plan.LogicalPlan.Top;
import dev.kith.query.plan.LogicalPlan.Union;
import dev.kith.query.plan.LogicalPlan.Unwind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The tree of a plan: its children, and rebuilding it. */
public final class LogicalPlans {
    private LogicalPlans() {}

    /**
     * The plans directly inside, in order: first the one whose rows the operator works on. Not
     * those of subqueries in expressions.
     */
    public static List<LogicalPlan> children(LogicalPlan plan) {
        return switch (plan) {
            case Argument it -> List.of();
            case AllNodes it -> List.of(it.input());
            case NodesWithLabel it -> List.of(it.input());
            case IndexSeek it -> List.of(it.input());
            case AllRelationships it -> List.of(it.input());
            case MatchPattern it -> List.of(it.input());
            case Expand it -> List.of(it.input());
            case ExpandInto it -> List.of(it.input());
            case CheckRelationship it -> List.of(it.input());
            case ExpandPath it -> List.of(it.input());
            case Reach it -> List.of(it.input());
            case ShortestPaths it -> List.of(it.input());
            case Filter it -> List.of(it.input());
            case Project it -> List.of(it.input());
            case Unwind it -> List.of(it.input());
            case Aggregate it -> List.of(it.input());
            case Distinct it -> List.of(it.input());
            case Sort it -> List.of(it.input());
            case Top it -> List.of(it.input());
            case Skip it -> List.of(it.input());
            case Limit it -> List.of(it.input());
            case Apply it -> List.of(it.outer(), it.inner());
            case OptionalApply it -> List.of(it.outer(), it.inner());
            case SemiApply it -> List.of(it.outer(), it.inner());
            case HashJoin it -> List.of(it.left(), it.right());
            case CartesianProduct it -> List.of(it.left(), it.right());
            case Union it -> it.branches().stream().map(Union.Branch::plan).toList();
            case Eager it -> List.of(it.input());
            case Create it -> List.of(it.input());
            case Merge it -> List.of(it.input(), it.match());
            case Change it -> List.of(it.input());
            case Delete it -> List.of(it.input());
            case Foreach it -> List.of(it.input(), it.updates());
            case CallProcedure it -> List.of(it.input());
            case CallUnit it -> List.of(it.input(), it.inner());
            case Result it -> List.of(it.input());
        };
    }

    /** The same operator on other children, as many as {@link #children} gave. */
    public static LogicalPlan withChildren(LogicalPlan plan, List<LogicalPlan> children) {
        if (children.isEmpty()) {
            return plan;
        }
        LogicalPlan input = children.getFirst();
        LogicalPlan second = children.getLast();
        return switch (plan) {
            case Argument it -> it;
            case AllNodes it -> new AllNodes(input, it.node());
            case NodesWithLabel it -> new NodesWithLabel(input, it.node(), it.label());
            case IndexSeek it -> new IndexSeek(input, it.node(), it.label(), it.keys(), it.seek());
            case AllRelationships it ->
                new AllRelationships(
                        input, it.relationship(), it.source(), it.target(), it.types());
            case MatchPattern it -> new MatchPattern(input, it.pattern(), it.predicates());
            case Expand it -> new Expand(input, it.hop());
            case ExpandInto it -> new ExpandInto(input, it.hop());
            case CheckRelationship it ->
                new CheckRelationship(input, it.hop(), it.fromBound(), it.toBound());
            case ExpandPath it ->
                new ExpandPath(input, it.hop(), it.length(), it.toBound(), it.reversed());
            case Reach it -> new Reach(input, it.hop(), it.length());
            case ShortestPaths it -> new ShortestPaths(input, it.path());
            case Filter it -> new Filter(input, it.predicate());
            case Project it -> new Project(input, it.assignments());
            case Unwind it -> new Unwind(input, it.list(), it.element(), it.place());
            case Aggregate it -> new Aggregate(input, it.groupings(), it.aggregates());
            case Distinct it -> new Distinct(input, it.variables());
            case Sort it -> new Sort(input, it.keys());
            case Top it -> new Top(input, it.keys(), it.limit(), it.place());
            case Skip it -> new Skip(input, it.count(), it.place());
            case Limit it -> new Limit(input, it.count(), it.place());
            case Apply it -> new Apply(input, second);
            case OptionalApply it -> new OptionalApply(input, second, it.nullable());
            case SemiApply it -> new SemiApply(input, second, it.anti());
            case HashJoin it -> new HashJoin(input, second, it.on());
            case CartesianProduct it -> new CartesianProduct(input, second);
            case Union it -> new Union(branches(it, children), it.columns());
            case Eager it -> new Eager(input);
            case Create it -> new Create(input, it.creations());
            case Merge it -> new Merge(input, second, it.creations(), it.onCreate(), it.onMatch());
            case Change it -> new Change(input, it.updates());
            case Delete it -> new Delete(input, it.entities(), it.detach(), it.place());
            case Foreach it -> new Foreach(input, it.element(), it.list(), second, it.place());
            case CallProcedure it ->
                new CallProcedure(input, it.procedure(), it.arguments(), it.columns(), it.place());
            case CallUnit it -> new CallUnit(input, second);
            case Result it -> new Result(input, it.columns());
        };
    }

    /**
     * Rewrites every plan in the tree, subqueries in expressions too, from the leaves up: {@code
     * step} sees an operator whose children it has already rewritten.
     */
    public static LogicalPlan rewrite(LogicalPlan plan, UnaryOperator<LogicalPlan> step) {
        List<LogicalPlan> before = children(plan);
        List<LogicalPlan> children = Expressions.mapEach(before, it -> rewrite(it, step));
        LogicalPlan rebuilt = children == before ? plan : withChildren(plan, children);
        UnaryOperator<SubqueryBody> body = inner -> rewrite((LogicalPlan) inner, step);
        UnaryOperator<BoundExpression> bodies = it -> Expressions.mapBodies(it, body);
        return step.apply(PlanExpressions.map(rebuilt, bodies));
    }

    /** The kinds of all operators in the tree, subqueries in expressions too. */
    public static Set<Class<?>> kinds(LogicalPlan plan) {
        Set<Class<?>> kinds = new HashSet<>();
        addKinds(plan, kinds);
        return kinds;
    }

    private static void addKinds(LogicalPlan plan, Set<Class<?>> kinds) {
        kinds.add(plan.getClass());
        for (LogicalPlan child : children(plan)) {
            addKinds(child, kinds);
        }
        PlanExpressions.map(plan, expression -> {
            addKinds(expression, kinds);
            return expression;
        });
    }

    private static void addKinds(BoundExpression expression, Set<Class<?>> kinds) {
        if (expression instanceof Subquery subquery) {
            addKinds((LogicalPlan) subquery.body(), kinds);
        }
        for (BoundExpression operand : expression.operands()) {
            addKinds(operand, kinds);
        }
    }

    /**
     * Replaces the argument that a plan stands on, in each of its branches. The arguments of plans
     * that run inside it are others.
     */
    public static LogicalPlan onArgument(LogicalPlan plan, LogicalPlan argument) {
        if (plan instanceof Argument) {
            return argument;
        }
        List<LogicalPlan> children = children(plan);
        var replaced = new ArrayList<LogicalPlan>(children);
        int sharing = sharingArgument(plan) ? children.size() : 1;
        for (int i = 0; i < sharing; i++) {
            replaced.set(i, onArgument(children.get(i), argument));
        }
        return withChildren(plan, replaced);
    }

    /** The argument that a plan stands on; of several branches, that of the first. */
    static Argument argument(LogicalPlan plan) {
        LogicalPlan below = plan;
        while (!(below instanceof Argument)) {
            below = children(below).getFirst();
        }
        return (Argument) below;
    }

    /** Whether all children stand on the argument that the plan itself stands on. */
    static boolean sharingArgument(LogicalPlan plan) {
        return plan instanceof HashJoin
                || plan instanceof CartesianProduct
                || plan instanceof Union;
    }

    private static List<Union.Branch> branches(Union union, List<LogicalPlan> children) {
        var branches = new ArrayList<Union.Branch>();
        for (int i = 0; i < children.size(); i++) {
            branches.add(
                    new Union.Branch(children.get(i), union.branches().get(i).columns()));
        }
        return List.copyOf(branches);
    }
}
