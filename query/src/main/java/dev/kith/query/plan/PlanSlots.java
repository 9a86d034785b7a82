package dev.kith.query.plan;

import dev.kith.query.bound.BoundClause.AggregateAssignment;
import dev.kith.query.bound.BoundClause.Assignment;
import dev.kith.query.bound.BoundClause.YieldColumn;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundQuery.Column;
import dev.kith.query.bound.Creation;
import dev.kith.query.bound.Creation.CreateNode;
import dev.kith.query.bound.Creation.CreateRelationship;
import dev.kith.query.bound.PatternGraph;
import dev.kith.query.bound.Update;
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
import dev.kith.query.plan.LogicalPlan.SemiApply;
import dev.kith.query.plan.LogicalPlan.ShortestPaths;
import dev.kith.query.plan.LogicalPlan.Skip;
import dev.kith.query.plan.LogicalPlan.Sort;
import dev.kith.query.plan.LogicalPlan.Top;
import dev.kith.query.plan.LogicalPlan.Union;
import dev.kith.query.plan.LogicalPlan.Unwind;

import java.util.ArrayList;
import java.util.List;

/** Which slots an operator sets, reads and leaves readable. */
public final class PlanSlots {
    private PlanSlots() {}

    /** The variables that can be read above a plan, in the order in which they were set. */
    public static List<Variable> readable(LogicalPlan plan) {
        var variables = new ArrayList<Variable>();
        addReadable(plan, variables, Slots.none());
        return List.copyOf(variables);
    }

    /** As {@link #readable(LogicalPlan)}, given what can be read above each child. */
    static Slots readable(LogicalPlan plan, List<Slots> aboveChildren) {
        return switch (plan) {
            case Argument it -> Slots.of(it.variables());
            case Aggregate it -> Slots.of(sets(it));
            case Distinct it -> Slots.of(it.variables());
            case Union it -> Slots.of(it.columns());
            case Result it -> Slots.of(sets(it));
            case SemiApply it -> aboveChildren.getFirst();
            case Foreach it -> aboveChildren.getFirst();
            case CallUnit it -> aboveChildren.getFirst();
            default -> {
                Slots readable = Slots.of(sets(plan));
                aboveChildren.forEach(readable::addAll);
                yield readable;
            }
        };
    }

    private static void addReadable(LogicalPlan plan, List<Variable> variables, Slots seen) {
        switch (plan) {
            case Argument it -> addNew(it.variables(), variables, seen);
            case Aggregate it -> addNew(sets(it), variables, seen);
            case Distinct it -> addNew(it.variables(), variables, seen);
            case Union it -> addNew(it.columns(), variables, seen);
            case Result it -> addNew(sets(it), variables, seen);
            case SemiApply it -> addReadable(it.outer(), variables, seen);
            case Foreach it -> addReadable(it.input(), variables, seen);
            case CallUnit it -> addReadable(it.input(), variables, seen);
            default -> {
                for (LogicalPlan child : LogicalPlans.children(plan)) {
                    addReadable(child, variables, seen);
                }
                addNew(sets(plan), variables, seen);
            }
        }
    }

    /** The slots that must be set in the row of the argument that the plan stands on. */
    public static Slots free(LogicalPlan plan) {
        Slots read = Slots.none();
        Slots declared = Slots.none();
        collect(plan, read, declared);
        read.removeAll(declared);
        return read;
    }

    /** Every variable that the plan, or a plan or expression inside it, sets. */
    public static Slots declared(LogicalPlan plan) {
        Slots read = Slots.none();
        Slots declared = Slots.none();
        collect(plan, read, declared);
        return declared;
    }

    /** Every variable that occurs in the plan, or in a plan or expression inside it. */
    public static Slots mentioned(LogicalPlan plan) {
        Slots mentioned = Slots.none();
        collect(plan, mentioned, mentioned);
        return mentioned;
    }

    /** How many slots the rows of the plan need: one more than the largest that occurs in it. */
    public static int count(LogicalPlan plan) {
        Slots read = Slots.none();
        Slots declared = Slots.none();
        collect(plan, read, declared);
        return Math.max(read.length(), declared.length());
    }

    static void collect(LogicalPlan plan, Slots read, Slots declared) {
        read.addAll(structuralReads(plan));
        if (plan instanceof MatchPattern match) {
            declared.addAll(newVariables(match));
        } else {
            declared.addAll(sets(plan));
        }
        collectLocals(plan, read, declared);
        for (BoundExpression expression : PlanExpressions.of(plan)) {
            ExpressionSlots.collect(expression, read, declared);
        }
        for (LogicalPlan child : LogicalPlans.children(plan)) {
            collect(child, read, declared);
        }
    }

    /** What the operator itself, without the plans inside it, reads of its input rows. */
    public static Slots readsOfInput(LogicalPlan plan) {
        Slots read = Slots.none();
        Slots declared = Slots.none();
        read.addAll(structuralReads(plan));
        collectLocals(plan, read, declared);
        for (BoundExpression expression : PlanExpressions.of(plan)) {
            ExpressionSlots.collect(expression, read, declared);
        }
        declared.addAll(ownSets(plan));
        read.removeAll(declared);
        return read;
    }

    /** What the operator itself sets before it evaluates its expressions. */
    private static Slots ownSets(LogicalPlan plan) {
        return switch (plan) {
            case MatchPattern it -> newVariables(it);
            case Create it -> Slots.of(sets(it));
            case Merge it -> {
                Slots own = Slots.of(sets(it));
                Slots matched = Slots.of(readable(it.match()));
                matched.removeAll(Slots.of(LogicalPlans.argument(it.match()).variables()));
                own.addAll(matched);
                yield own;
            }
            default -> Slots.none();
        };
    }

    /** Variables that only expressions of the operator itself see. */
    private static void collectLocals(LogicalPlan plan, Slots read, Slots declared) {
        switch (plan) {
            case ExpandPath it -> declared.add(it.length().element());
            case Reach it -> declared.add(it.length().element());
            case ShortestPaths it -> ExpressionSlots.collect(it.path(), read, declared);
            case MatchPattern it -> collectLocals(it.pattern(), read, declared);
            case Foreach it -> declared.add(it.element());
            default -> {
                // Every other operator's variables live in its rows.
            }
        }
    }

    private static void collectLocals(PatternGraph pattern, Slots read, Slots declared) {
        for (PatternGraph.Relationship relationship : pattern.relationships()) {
            relationship.length().ifPresent(it -> declared.add(it.element()));
        }
        for (PatternGraph.ShortestPath path : pattern.shortestPaths()) {
            ExpressionSlots.collect(path, read, declared);
        }
    }

    /** The variables that the operator itself sets. */
    public static List<Variable> sets(LogicalPlan plan) {
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

    /** Those variables of the pattern that its input does not hold. */
    public static Slots newVariables(MatchPattern match) {
        Slots variables = Slots.of(patternVariables(match.pattern()));
        variables.removeAll(Slots.of(readable(match.input())));
        return variables;
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

    /** Variables read otherwise than in an expression. */
    private static Slots structuralReads(LogicalPlan plan) {
        return switch (plan) {
            case MatchPattern it -> {
                Slots reads = Slots.of(patternVariables(it.pattern()));
                reads.removeAll(newVariables(it));
                yield reads;
            }
            case Expand it -> hopReads(it.hop(), false);
            case ExpandInto it -> hopReads(it.hop(), true);
            case ExpandPath it -> hopReads(it.hop(), it.toBound());
            case Reach it -> hopReads(it.hop(), false);
            case CheckRelationship it -> checkReads(it);
            case Distinct it -> Slots.of(it.variables());
            case Create it -> endsOfCreated(it.creations());
            case Merge it -> {
                Slots reads = endsOfCreated(it.creations());
                reads.addAll(updated(it.onCreate()));
                reads.addAll(updated(it.onMatch()));
                // These may be what the merge itself binds.
                reads.removeAll(Slots.of(readable(it.match())));
                reads.removeAll(Slots.of(created(it.creations())));
                yield reads;
            }
            case Change it -> updated(it.updates());
            case Union it -> {
                // A branch may pass on what its argument holds.
                Slots reads = Slots.none();
                it.branches().forEach(branch -> reads.addAll(branch.columns()));
                yield reads;
            }
            case Result it -> Slots.of(sets(it));
            default -> Slots.none();
        };
    }

    private static Slots hopReads(Hop hop, boolean toBound) {
        Slots reads = Slots.of(hop.different());
        reads.add(hop.from());
        if (toBound) {
            reads.add(hop.to());
        }
        return reads;
    }

    private static Slots checkReads(CheckRelationship check) {
        Slots reads = Slots.of(check.hop().different());
        reads.add(check.hop().relationship());
        if (check.fromBound()) {
            reads.add(check.hop().from());
        }
        if (check.toBound()) {
            reads.add(check.hop().to());
        }
        return reads;
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

    private static List<Variable> created(List<Creation> creations) {
        return creations.stream().map(PlanSlots::created).toList();
    }

    private static Variable created(Creation creation) {
        return switch (creation) {
            case CreateNode node -> node.variable();
            case CreateRelationship relationship -> relationship.variable();
        };
    }

    /** The ends of relationships to create that are not created just before them. */
    private static Slots endsOfCreated(List<Creation> creations) {
        Slots ends = Slots.none();
        for (Creation creation : creations) {
            if (creation instanceof CreateRelationship relationship) {
                ends.add(relationship.source());
                ends.add(relationship.target());
            }
        }
        ends.removeAll(Slots.of(created(creations)));
        return ends;
    }

    private static Slots updated(List<Update> updates) {
        Slots entities = Slots.none();
        for (Update update : updates) {
            switch (update) {
                case Update.SetProperty it -> {}
                case Update.SetDynamicProperty it -> {}
                case Update.ReplaceProperties it -> entities.add(it.entity());
                case Update.MergeProperties it -> entities.add(it.entity());
                case Update.ChangeDynamicLabels it -> entities.add(it.node());
                case Update.SetLabels it -> entities.add(it.node());
                case Update.RemoveLabels it -> entities.add(it.node());
            }
        }
        return entities;
    }

    private static void addNew(List<Variable> from, List<Variable> to, Slots seen) {
        for (Variable variable : from) {
            if (!seen.contains(variable)) {
                seen.add(variable);
                to.add(variable);
            }
        }
    }
}
