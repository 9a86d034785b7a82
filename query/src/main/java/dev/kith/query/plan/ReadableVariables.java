package dev.kith.query.plan;

import dev.kith.query.bound.Variable;
import dev.kith.query.plan.LogicalPlan.Aggregate;
import dev.kith.query.plan.LogicalPlan.Argument;
import dev.kith.query.plan.LogicalPlan.CallUnit;
import dev.kith.query.plan.LogicalPlan.Distinct;
import dev.kith.query.plan.LogicalPlan.Foreach;
import dev.kith.query.plan.LogicalPlan.MatchPattern;
import dev.kith.query.plan.LogicalPlan.Result;
import dev.kith.query.plan.LogicalPlan.SemiApply;
import dev.kith.query.plan.LogicalPlan.Union;

import java.util.ArrayList;
import java.util.List;

/** Which variables of a plan can be read where. */
public final class ReadableVariables {
    private ReadableVariables() {}

    /** The variables that can be read above a plan, in the order in which they were set. */
    public static List<Variable> above(LogicalPlan plan) {
        var variables = new ArrayList<Variable>();
        addReadable(plan, variables, Slots.none());
        return List.copyOf(variables);
    }

    /** As {@link #above(LogicalPlan)}, given what can be read above each child. */
    static Slots above(LogicalPlan plan, List<Slots> aboveChildren) {
        return switch (plan) {
            case Argument it -> Slots.of(it.variables());
            case Aggregate it -> Slots.of(OperatorSets.of(it));
            case Distinct it -> Slots.of(it.variables());
            case Union it -> Slots.of(it.columns());
            case Result it -> Slots.of(OperatorSets.of(it));
            case SemiApply it -> aboveChildren.getFirst();
            case Foreach it -> aboveChildren.getFirst();
            case CallUnit it -> aboveChildren.getFirst();
            default -> {
                Slots readable = Slots.of(OperatorSets.of(plan));
                aboveChildren.forEach(readable::addAll);
                yield readable;
            }
        };
    }

    private static void addReadable(LogicalPlan plan, List<Variable> variables, Slots seen) {
        switch (plan) {
            case Argument it -> addNew(it.variables(), variables, seen);
            case Aggregate it -> addNew(OperatorSets.of(it), variables, seen);
            case Distinct it -> addNew(it.variables(), variables, seen);
            case Union it -> addNew(it.columns(), variables, seen);
            case Result it -> addNew(OperatorSets.of(it), variables, seen);
            case SemiApply it -> addReadable(it.outer(), variables, seen);
            case Foreach it -> addReadable(it.input(), variables, seen);
            case CallUnit it -> addReadable(it.input(), variables, seen);
            default -> {
                for (LogicalPlan child : LogicalPlans.children(plan)) {
                    addReadable(child, variables, seen);
                }
                addNew(OperatorSets.of(plan), variables, seen);
            }
        }
    }

    /** Those variables of the pattern that its input does not hold. */
    static Slots newVariables(MatchPattern match) {
        Slots variables = Slots.of(OperatorSets.patternVariables(match.pattern()));
        variables.removeAll(Slots.of(above(match.input())));
        return variables;
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
