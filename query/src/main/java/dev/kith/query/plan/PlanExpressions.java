package dev.kith.query.plan;

import static dev.kith.query.plan.Expressions.mapAll;
import static dev.kith.query.plan.Expressions.mapEach;

import dev.kith.query.bound.BoundClause.AggregateAssignment;
import dev.kith.query.bound.BoundClause.Assignment;
import dev.kith.query.bound.BoundClause.SortKey;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.AggregateCall;
import dev.kith.query.bound.Creation;
import dev.kith.query.bound.Creation.CreateNode;
import dev.kith.query.bound.Creation.CreateRelationship;
import dev.kith.query.bound.PatternGraph;
import dev.kith.query.bound.PatternGraph.Relationship;
import dev.kith.query.bound.PatternGraph.ShortestPath;
import dev.kith.query.bound.Update;
import dev.kith.query.plan.LogicalPlan.Aggregate;
import dev.kith.query.plan.LogicalPlan.AllNodes;
import dev.kith.query.plan.LogicalPlan.AllRelationships;
import dev.kith.query.plan.LogicalPlan.Apply;
import dev.kith.query.plan.LogicalPlan.Argument;
import dev.kith.query.plan.LogicalPlan.Bound;
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
import dev.kith.query.plan.LogicalPlan.Seek;
import dev.kith.query.plan.LogicalPlan.SemiApply;
import dev.kith.query.plan.LogicalPlan.ShortestPaths;
import dev.kith.query.plan.LogicalPlan.Skip;
import dev.kith.query.plan.LogicalPlan.Sort;
import dev.kith.query.plan.LogicalPlan.Top;
import dev.kith.query.plan.LogicalPlan.Union;
import dev.kith.query.plan.LogicalPlan.Unwind;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The expressions that an operator evaluates itself; not those of its inputs. */
public final class PlanExpressions {
    private PlanExpressions() {}

    /** All of them. */
    public static List<BoundExpression> of(LogicalPlan plan) {
        var expressions = new ArrayList<BoundExpression>();
        // One switch, not two that could disagree: collecting is mapping to the same.
        map(plan, expression -> {
            expressions.add(expression);
            return expression;
        });
        return expressions;
    }

    /** The operator with each of its expressions replaced; itself if that changes none. */
    public static LogicalPlan map(LogicalPlan plan, UnaryOperator<BoundExpression> to) {
        return switch (plan) {
            case Argument it -> it;
            case AllNodes it -> it;
            case NodesWithLabel it -> it;
            case AllRelationships it -> it;
            case Expand it -> it;
            case ExpandInto it -> it;
            case CheckRelationship it -> it;
            case Distinct it -> it;
            case Apply it -> it;
            case OptionalApply it -> it;
            case SemiApply it -> it;
            case HashJoin it -> it;
            case CartesianProduct it -> it;
            case Union it -> it;
            case Eager it -> it;
            case CallUnit it -> it;
            case Result it -> it;
            case IndexSeek it -> {
                Seek seek = map(it.seek(), to);
                yield seek == it.seek()
                        ? it
                        : new IndexSeek(it.input(), it.node(), it.label(), it.keys(), seek);
            }
            case MatchPattern it -> {
                PatternGraph pattern = map(it.pattern(), to);
                List<BoundExpression> predicates = mapAll(it.predicates(), to);
                yield isSame(pattern, it.pattern()) && predicates == it.predicates()
                        ? it
                        : new MatchPattern(it.input(), pattern, predicates);
            }
            case ExpandPath it ->
                new ExpandPath(
                        it.input(),
                        it.hop(),
                        Expressions.mapLength(it.length(), to),
                        it.toBound(),
                        it.reversed());
            case Reach it ->
                new Reach(it.input(), it.hop(), Expressions.mapLength(it.length(), to));
            case ShortestPaths it ->
                new ShortestPaths(it.input(), Expressions.mapShortestPath(it.path(), to));
            case Filter it -> {
                BoundExpression predicate = to.apply(it.predicate());
                yield predicate == it.predicate() ? it : new Filter(it.input(), predicate);
            }
            case Project it -> {
                List<Assignment> assignments = assignments(it.assignments(), to);
                yield assignments == it.assignments() ? it : new Project(it.input(), assignments);
            }
            case Unwind it -> new Unwind(it.input(), to.apply(it.list()), it.element(), it.place());
            case Aggregate it -> {
                List<Assignment> groupings = assignments(it.groupings(), to);
                List<AggregateAssignment> aggregates = aggregates(it.aggregates(), to);
                yield groupings == it.groupings() && aggregates == it.aggregates()
                        ? it
                        : new Aggregate(it.input(), groupings, aggregates);
            }
            case Sort it -> {
                List<SortKey> keys = keys(it.keys(), to);
                yield keys == it.keys() ? it : new Sort(it.input(), keys);
            }
            case Top it ->
                new Top(it.input(), keys(it.keys(), to), to.apply(it.limit()), it.place());
            case Skip it -> {
                BoundExpression count = to.apply(it.count());
                yield count == it.count() ? it : new Skip(it.input(), count, it.place());
            }
            case Limit it -> {
                BoundExpression count = to.apply(it.count());
                yield count == it.count() ? it : new Limit(it.input(), count, it.place());
            }
            case Create it -> new Create(it.input(), creations(it.creations(), to));
            case Merge it ->
                new Merge(
                        it.input(),
                        it.match(),
                        creations(it.creations(), to),
                        updates(it.onCreate(), to),
                        updates(it.onMatch(), to));
            case Change it -> new Change(it.input(), updates(it.updates(), to));
            case Delete it ->
                new Delete(it.input(), mapAll(it.entities(), to), it.detach(), it.place());
            case Foreach it ->
                new Foreach(
                        it.input(), it.element(), to.apply(it.list()), it.updates(), it.place());
            case CallProcedure it ->
                new CallProcedure(
                        it.input(),
                        it.procedure(),
                        mapAll(it.arguments(), to),
                        it.columns(),
                        it.place());
        };
    }

    /** Equality would look at everything inside. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Object mapped, Object before) {
        return mapped == before;
    }

    private static Seek map(Seek seek, UnaryOperator<BoundExpression> to) {
        return switch (seek) {
            case Seek.Equal equal -> {
                List<BoundExpression> values = mapAll(equal.values(), to);
                yield values == equal.values() ? equal : new Seek.Equal(values);
            }
            case Seek.AnyOf any -> new Seek.AnyOf(to.apply(any.list()));
            case Seek.Prefix prefix -> new Seek.Prefix(to.apply(prefix.prefix()));
            case Seek.Between between ->
                new Seek.Between(
                        between.lower().map(it -> map(it, to)),
                        between.upper().map(it -> map(it, to)));
        };
    }

    private static Bound map(Bound bound, UnaryOperator<BoundExpression> to) {
        return new Bound(to.apply(bound.value()), bound.inclusive());
    }

    private static PatternGraph map(PatternGraph pattern, UnaryOperator<BoundExpression> to) {
        List<Relationship> relationships =
                mapEach(pattern.relationships(), it -> Expressions.mapRelationship(it, to));
        List<ShortestPath> shortestPaths =
                mapEach(pattern.shortestPaths(), it -> Expressions.mapShortestPath(it, to));
        return relationships == pattern.relationships() && shortestPaths == pattern.shortestPaths()
                ? pattern
                : new PatternGraph(pattern.nodes(), relationships, shortestPaths, pattern.paths());
    }

    private static List<Assignment> assignments(
            List<Assignment> assignments, UnaryOperator<BoundExpression> to) {
        return mapEach(assignments, it -> {
            BoundExpression mapped = to.apply(it.expression());
            return mapped == it.expression() ? it : new Assignment(it.variable(), mapped);
        });
    }

    private static List<AggregateAssignment> aggregates(
            List<AggregateAssignment> aggregates, UnaryOperator<BoundExpression> to) {
        return mapEach(aggregates, it -> {
            AggregateCall mapped = call(it.call(), to);
            return isSame(mapped, it.call()) ? it : new AggregateAssignment(it.variable(), mapped);
        });
    }

    private static AggregateCall call(AggregateCall it, UnaryOperator<BoundExpression> to) {
        List<BoundExpression> arguments = mapAll(it.arguments(), to);
        return arguments == it.arguments()
                ? it
                : new AggregateCall(it.function(), it.distinct(), arguments, it.place());
    }

    private static List<SortKey> keys(List<SortKey> keys, UnaryOperator<BoundExpression> to) {
        return mapEach(keys, it -> {
            BoundExpression mapped = to.apply(it.expression());
            return mapped == it.expression() ? it : new SortKey(mapped, it.descending());
        });
    }

    private static List<Creation> creations(
            List<Creation> creations, UnaryOperator<BoundExpression> to) {
        return mapEach(creations, it -> creation(it, to));
    }

    private static Creation creation(Creation creation, UnaryOperator<BoundExpression> to) {
        return switch (creation) {
            case CreateNode it ->
                new CreateNode(it.variable(), it.labels(), to.apply(it.properties()), it.place());
            case CreateRelationship it ->
                new CreateRelationship(
                        it.variable(),
                        it.source(),
                        to.apply(it.type()),
                        it.target(),
                        to.apply(it.properties()),
                        it.place());
        };
    }

    private static List<Update> updates(List<Update> updates, UnaryOperator<BoundExpression> to) {
        return mapEach(updates, it -> update(it, to));
    }

    private static Update update(Update update, UnaryOperator<BoundExpression> to) {
        return switch (update) {
            case Update.SetProperty it ->
                new Update.SetProperty(
                        to.apply(it.entity()), it.key(), to.apply(it.value()), it.place());
            case Update.SetDynamicProperty it ->
                new Update.SetDynamicProperty(
                        to.apply(it.entity()),
                        to.apply(it.key()),
                        to.apply(it.value()),
                        it.place());
            case Update.ReplaceProperties it ->
                new Update.ReplaceProperties(it.entity(), to.apply(it.map()), it.place());
            case Update.MergeProperties it ->
                new Update.MergeProperties(it.entity(), to.apply(it.map()), it.place());
            case Update.ChangeDynamicLabels it ->
                new Update.ChangeDynamicLabels(
                        it.node(), to.apply(it.labels()), it.adding(), it.place());
            case Update.ChangeLabels it -> it;
        };
    }
}
