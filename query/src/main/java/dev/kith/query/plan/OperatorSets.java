package dev.kith.query.plan;

import dev.kith.query.bound.BoundClause.AggregateAssignment;
import dev.kith.query.bound.BoundClause.Assignment;
import dev.kith.query.bound.BoundClause.YieldColumn;
import dev.kith.query.bound.BoundQuery.Column;
import dev.kith.query.bound.Creation;
import dev.kith.query.bound.Creation.CreateNode;
import dev.kith.query.bound.Creation.CreateRelationship;
import dev.kith.query.bound.PatternGraph;
import dev.kith.query.bound.Variable;
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
import java.util.List;

/** The variables that an operator itself sets. */
public final class OperatorSets {
    private OperatorSets() {}

    public static List<Variable> of(LogicalPlan plan) {
        return switch (plan) {
            case Argument it -> List.of();
            case AllNodes it -> List.of(it.node());
            case NodesWithLabel it -> List.of(it.node());
            case IndexSeek it -> List.of(it.node());
            case AllRelationships it -> List.of(it.source(), it.relationship(), it.target());
            case MatchPattern it -> patternVariables(it.pattern());
            case Expand it -> List.of(it.hop().relationship(), it.hop().to());
            case ExpandInto it -> List.of(it.hop().relationship());
            case CheckRelationship it -> checkSets(it);
            case ExpandPath it ->
                it.toBound()
                        ? List.of(it.hop().relationship())
                        : List.of(it.hop().relationship(), it.hop().to());
            case Reach it -> List.of(it.hop().to());
            case ShortestPaths it ->
                List.of(it.path().path(), it.path().relationship().variable());
            case Project it ->
                it.assignments().stream().map(Assignment::variable).toList();
            case Unwind it -> List.of(it.element());
            case Aggregate it -> aggregateSets(it);
            case Union it -> it.columns();
            case Create it -> created(it.creations());
            case Merge it -> created(it.creations());
            case CallProcedure it ->
                it.columns().stream().map(YieldColumn::variable).toList();
            case Filter it -> List.of();
            case Distinct it -> List.of();
            case Sort it -> List.of();
            case Top it -> List.of();
            case Skip it -> List.of();
            case Limit it -> List.of();
            case Apply it -> List.of();
            case OptionalApply it -> it.nullable();
            case SemiApply it -> List.of();
            case HashJoin it -> List.of();
            case CartesianProduct it -> List.of();
            case Eager it -> List.of();
            case Change it -> List.of();
            case Delete it -> List.of();
            case Foreach it -> List.of();
            case CallUnit it -> List.of();
            case Result it -> it.columns().stream().map(Column::variable).toList();
        };
    }

    /** Everything that a pattern binds or expects to be bound, in the order written. */
    public static List<Variable> patternVariables(PatternGraph pattern) {
        var variables = new ArrayList<Variable>(pattern.nodes());
        pattern.relationships().forEach(it -> variables.add(it.variable()));
        for (PatternGraph.ShortestPath path : pattern.shortestPaths()) {
            variables.add(path.path());
            variables.add(path.relationship().variable());
        }
        pattern.paths().forEach(it -> variables.add(it.variable()));
        return variables;
    }

    private static List<Variable> checkSets(CheckRelationship check) {
        var variables = new ArrayList<Variable>();
        if (!check.fromBound()) {
            variables.add(check.hop().from());
        }
        if (!check.toBound()) {
            variables.add(check.hop().to());
        }
        return variables;
    }

    private static List<Variable> aggregateSets(Aggregate aggregate) {
        var variables = new ArrayList<Variable>();
        aggregate.groupings().stream().map(Assignment::variable).forEach(variables::add);
        aggregate.aggregates().stream().map(AggregateAssignment::variable).forEach(variables::add);
        return List.copyOf(variables);
    }

    static List<Variable> created(List<Creation> creations) {
        return creations.stream().map(OperatorSets::created).toList();
    }

    private static Variable created(Creation creation) {
        return switch (creation) {
            case CreateNode node -> node.variable();
            case CreateRelationship relationship -> relationship.variable();
        };
    }
}
