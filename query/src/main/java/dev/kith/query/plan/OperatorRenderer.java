package dev.kith.query.plan;

import static dev.kith.query.plan.ExpressionRenderer.render;

import dev.kith.Direction;
import dev.kith.query.bound.BoundClause.Assignment;
import dev.kith.query.bound.BoundClause.SortKey;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.AggregateCall;
import dev.kith.query.bound.BoundQuery.Column;
import dev.kith.query.bound.Creation;
import dev.kith.query.bound.PatternGraph.Length;
import dev.kith.query.bound.PatternGraph.Relationship;
import dev.kith.query.bound.Update;
import dev.kith.query.bound.Variable;
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
import dev.kith.query.plan.LogicalPlan.Hop;
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
import dev.kith.value.StringValue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One operator on one line: its name, and what it works on in brackets. */
final class OperatorRenderer {
    private OperatorRenderer() {}

    static String line(LogicalPlan plan) {
        return name(plan) + "(" + details(plan) + ")";
    }

    private static String name(LogicalPlan plan) {
        return switch (plan) {
            case SemiApply it -> it.anti() ? "AntiSemiApply" : "SemiApply";
            default -> plan.getClass().getSimpleName();
        };
    }

    private static String details(LogicalPlan plan) {
        return switch (plan) {
            case Argument it -> names(it.variables());
            case AllNodes it -> it.node().name();
            case NodesWithLabel it -> it.node().name() + ":" + it.label();
            case IndexSeek it -> seek(it);
            case AllRelationships it ->
                arrow(
                        it.source(),
                        bracket(it.relationship(), it.types(), ""),
                        Direction.OUTGOING,
                        it.target());
            case MatchPattern it -> pattern(it);
            case Expand it -> hop(it.hop(), "");
            case ExpandInto it -> hop(it.hop(), "");
            case CheckRelationship it -> hop(it.hop(), "");
            case ExpandPath it -> hop(it.hop(), length(it.length()));
            case Reach it -> hop(it.hop(), length(it.length()));
            case ShortestPaths it -> shortest(it);
            case Filter it -> render(it.predicate());
            case Project it -> join(it.assignments(), OperatorRenderer::assignment);
            case Unwind it -> render(it.list()) + " AS " + it.element().name();
            case Aggregate it -> aggregate(it);
            case Distinct it -> names(it.variables());
            case Sort it -> join(it.keys(), OperatorRenderer::key);
            case Top it -> join(it.keys(), OperatorRenderer::key) + ", limit " + render(it.limit());
            case Skip it -> render(it.count());
            case Limit it -> render(it.count());
            case Apply it -> "";
            case OptionalApply it ->
                names(it.nullable().stream().filter(Variable::isNamed).toList());
            case SemiApply it -> "";
            case HashJoin it -> names(it.on());
            case CartesianProduct it -> "";
            case Union it -> names(it.columns());
            case Eager it -> "";
            case Create it -> join(it.creations(), OperatorRenderer::creation);
            case Merge it -> join(it.creations(), OperatorRenderer::creation);
            case Change it -> join(it.updates(), OperatorRenderer::update);
            case Delete it -> join(it.entities(), ExpressionRenderer::render);
            case Foreach it -> it.element().name() + " IN " + render(it.list());
            case CallProcedure it ->
                it.procedure().signature().name()
                        + "("
                        + join(it.arguments(), ExpressionRenderer::render)
                        + ")";
            case CallUnit it -> "";
            case Result it -> join(it.columns(), OperatorRenderer::column);
        };
    }

    private static <T> String join(List<T> items, Function<T, String> text) {
        return String.join(", ", items.stream().map(text).toList());
    }

    private static String names(List<Variable> variables) {
        return join(variables, Variable::name);
    }

    private static String assignment(Assignment it) {
        return named(render(it.expression()), it.variable());
    }

    private static String named(String expression, Variable variable) {
        return expression.equals(variable.name())
                ? expression
                : expression + " AS " + variable.name();
    }

    private static String column(Column column) {
        String variable = column.variable().name();
        return variable.equals(column.name()) ? variable : variable + " AS " + column.name();
    }

    private static String key(SortKey key) {
        return render(key.expression()) + (key.descending() ? " DESC" : "");
    }

    private static String aggregate(Aggregate it) {
        var parts = new ArrayList<String>();
        it.groupings().forEach(grouping -> parts.add(assignment(grouping)));
        it.aggregates().forEach(each -> parts.add(named(call(each.call()), each.variable())));
        return String.join(", ", parts);
    }

    private static String call(AggregateCall call) {
        String arguments = join(call.arguments(), ExpressionRenderer::render);
        return call.function().signature().name()
                + "("
                + (call.distinct() ? "DISTINCT " : "")
                + (arguments.isEmpty() ? "*" : arguments)
                + ")";
    }

    private static String hop(Hop hop, String length) {
        return arrow(
                hop.from(),
                bracket(hop.relationship(), hop.types(), length),
                hop.direction(),
                hop.to());
    }

    private static String arrow(Variable from, String middle, Direction direction, Variable to) {
        return "("
                + from.name()
                + ")"
                + (direction == Direction.INCOMING ? "<-" : "-")
                + middle
                + (direction == Direction.OUTGOING ? "->" : "-")
                + "("
                + to.name()
                + ")";
    }

    private static String bracket(Variable relationship, List<String> types, String length) {
        String type = types.isEmpty() ? "" : ":" + String.join("|", types);
        String name = relationship.isNamed() ? relationship.name() : "";
        String inside = name + type + length;
        return inside.isEmpty() ? "" : "[" + inside + "]";
    }

    private static String length(Length length) {
        String max = length.max().isPresent() ? Long.toString(length.max().getAsLong()) : "";
        return "*"
                + length.min()
                + ".."
                + max
                + length.predicate().map(it -> " WHERE " + render(it)).orElse("");
    }

    private static String seek(IndexSeek it) {
        String index =
                it.node().name() + ":" + it.label() + "(" + String.join(", ", it.keys()) + ")";
        return switch (it.seek()) {
            case Seek.Equal equal ->
                index + " = " + join(equal.values(), ExpressionRenderer::render);
            case Seek.AnyOf any -> index + " IN " + render(any.list());
            case Seek.Prefix prefix -> index + " STARTS WITH " + render(prefix.prefix());
            case Seek.Between between ->
                index
                        + between.lower().map(bound -> bound(" >", bound)).orElse("")
                        + between.upper().map(bound -> bound(" <", bound)).orElse("");
        };
    }

    private static String bound(String symbol, Bound bound) {
        return symbol + (bound.inclusive() ? "= " : " ") + render(bound.value());
    }

    private static String pattern(MatchPattern it) {
        var parts = new ArrayList<String>();
        it.pattern().nodes().forEach(node -> parts.add("(" + node.name() + ")"));
        it.pattern().relationships().forEach(each -> parts.add(relationship(each)));
        it.pattern()
                .shortestPaths()
                .forEach(each -> parts.add("shortest " + relationship(each.relationship())));
        for (BoundExpression predicate : it.predicates()) {
            parts.add(render(predicate));
        }
        return String.join(", ", parts);
    }

    private static String relationship(Relationship it) {
        String length = it.length().map(OperatorRenderer::length).orElse("");
        return arrow(
                it.from(), bracket(it.variable(), it.types(), length), it.direction(), it.to());
    }

    private static String shortest(ShortestPaths it) {
        return it.path().path().name()
                + " = "
                + (it.path().all() ? "all " : "")
                + relationship(it.path().relationship());
    }

    private static String creation(Creation creation) {
        return switch (creation) {
            case Creation.CreateNode it ->
                "("
                        + it.variable().name()
                        + String.join(
                                "",
                                it.labels().stream().map(label -> ":" + label).toList())
                        + ")";
            case Creation.CreateRelationship it ->
                arrow(
                        it.source(),
                        bracket(it.variable(), List.of(type(it.type())), ""),
                        Direction.OUTGOING,
                        it.target());
        };
    }

    private static String type(BoundExpression type) {
        return type instanceof BoundExpression.Constant constant
                        && constant.value() instanceof StringValue name
                ? name.value()
                : "$(" + render(type) + ")";
    }

    private static String update(Update update) {
        return switch (update) {
            case Update.SetProperty it ->
                render(it.entity()) + "." + it.key() + " = " + render(it.value());
            case Update.SetDynamicProperty it ->
                render(it.entity()) + "[" + render(it.key()) + "] = " + render(it.value());
            case Update.ReplaceProperties it -> it.entity().name() + " = " + render(it.map());
            case Update.MergeProperties it -> it.entity().name() + " += " + render(it.map());
            case Update.ChangeDynamicLabels it ->
                (it.adding() ? "" : "REMOVE ")
                        + it.node().name()
                        + ":$("
                        + render(it.labels())
                        + ")";
            case Update.ChangeLabels it ->
                (it.adding() ? "" : "REMOVE ")
                        + it.node().name()
                        + ":"
                        + String.join(":", it.labels());
        };
    }
}
