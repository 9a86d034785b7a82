package dev.kith.query.plan;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.PatternGraph;
import dev.kith.query.plan.LogicalPlan.Create;
import dev.kith.query.plan.LogicalPlan.ExpandPath;
import dev.kith.query.plan.LogicalPlan.Foreach;
import dev.kith.query.plan.LogicalPlan.MatchPattern;
import dev.kith.query.plan.LogicalPlan.Merge;
import dev.kith.query.plan.LogicalPlan.Reach;
import dev.kith.query.plan.LogicalPlan.ShortestPaths;

/** Which slots a plan sets and reads, with the plans and expressions inside it. */
public final class PlanSlots {
    private PlanSlots() {}

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
        read.addAll(OperatorReads.of(plan));
        if (plan instanceof MatchPattern match) {
            declared.addAll(ReadableVariables.newVariables(match));
        } else {
            declared.addAll(OperatorSets.of(plan));
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
        read.addAll(OperatorReads.of(plan));
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
            case MatchPattern it -> ReadableVariables.newVariables(it);
            case Create it -> Slots.of(OperatorSets.of(it));
            case Merge it -> {
                Slots own = Slots.of(OperatorSets.of(it));
                Slots matched = Slots.of(ReadableVariables.above(it.match()));
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
}
