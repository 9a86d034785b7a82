package dev.kith.query.physical;

import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.Subquery;
import dev.kith.query.bound.Variable;
import dev.kith.query.execute.operator.CopiedSlots;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlan.Aggregate;
import dev.kith.query.plan.LogicalPlan.Apply;
import dev.kith.query.plan.LogicalPlan.CallUnit;
import dev.kith.query.plan.LogicalPlan.CartesianProduct;
import dev.kith.query.plan.LogicalPlan.Distinct;
import dev.kith.query.plan.LogicalPlan.Foreach;
import dev.kith.query.plan.LogicalPlan.HashJoin;
import dev.kith.query.plan.LogicalPlan.Merge;
import dev.kith.query.plan.LogicalPlan.OptionalApply;
import dev.kith.query.plan.LogicalPlan.SemiApply;
import dev.kith.query.plan.LogicalPlan.Union;
import dev.kith.query.plan.LogicalPlans;
import dev.kith.query.plan.OperatorSets;
import dev.kith.query.plan.PlanExpressions;
import dev.kith.query.plan.PlanSlots;
import dev.kith.query.plan.Slots;

import java.util.IdentityHashMap;
import java.util.List;

/**
 * Walks a plan from the top down and finds which slots are read above each operator, and so what
 * operators that make new rows have to copy. Plans are told apart by identity: two equal ones at
 * different places differ in what is read above them.
 */
final class Liveness {
    private static final Slots NOTHING = Slots.none();

    private final IdentityHashMap<LogicalPlan, OperatorSlots> found = new IdentityHashMap<>();

    private Liveness() {}

    static IdentityHashMap<LogicalPlan, OperatorSlots> of(LogicalPlan plan) {
        var liveness = new Liveness();
        liveness.visit(plan, NOTHING);
        return liveness.found;
    }

    private void visit(LogicalPlan plan, Slots readAbove) {
        Slots live = readAbove.copy();
        OperatorSlots before = found.get(plan);
        if (before != null) {
            live.addAll(before.live());
        }
        visitBodies(plan);
        switch (plan) {
            case LogicalPlan.Argument it -> record(it, live, live, NOTHING);
            case Apply it -> visitApply(it, it.outer(), it.inner(), live);
            case OptionalApply it -> visitApply(it, it.outer(), it.inner(), live);
            case SemiApply it -> visitInner(it, it.outer(), it.inner(), live, NOTHING);
            case CallUnit it -> visitInner(it, it.input(), it.inner(), live, NOTHING);
            case Foreach it -> visitInner(it, it.input(), it.updates(), live, NOTHING);
            case Merge it -> visitMerge(it, live);
            case HashJoin it -> visitJoin(it, it.left(), it.right(), Slots.of(it.on()), live);
            case CartesianProduct it -> visitJoin(it, it.left(), it.right(), NOTHING, live);
            case Union it -> {
                record(it, live, NOTHING, NOTHING);
                it.branches().forEach(branch -> visit(branch.plan(), Slots.of(branch.columns())));
            }
            case Aggregate it -> visitBarrier(it, it.input(), live);
            case Distinct it -> visitBarrier(it, it.input(), live);
            default -> visitOnlyInput(plan, live);
        }
    }

    /** An operator with one input, above which the input's slots stay readable. */
    private void visitOnlyInput(LogicalPlan plan, Slots live) {
        Slots copied = without(live, Slots.of(OperatorSets.of(plan)));
        record(plan, live, copied, NOTHING);
        Slots needed = copied.copy();
        needed.addAll(PlanSlots.readsOfInput(plan));
        for (LogicalPlan input : LogicalPlans.children(plan)) {
            visit(input, needed);
        }
    }

    /** Nothing of the input but what the operator itself reads is readable above. */
    private void visitBarrier(LogicalPlan plan, LogicalPlan input, Slots live) {
        record(plan, live, NOTHING, NOTHING);
        visit(input, PlanSlots.readsOfInput(plan));
    }

    /** The slots of the outer rows are copied to the inner ones when these are there. */
    private void visitApply(LogicalPlan plan, LogicalPlan outer, LogicalPlan inner, Slots live) {
        Slots fromInner = PlanSlots.declared(inner);
        fromInner.retainAll(live);
        visitInner(plan, outer, inner, without(live, fromInner), fromInner);
        record(plan, live, without(live, fromInner), fromInner);
    }

    private void visitInner(
            LogicalPlan plan,
            LogicalPlan outer,
            LogicalPlan inner,
            Slots fromOuter,
            Slots fromInner) {
        record(plan, fromOuter, NOTHING, NOTHING);
        visit(inner, fromInner);
        Slots needed = fromOuter.copy();
        needed.addAll(PlanSlots.readsOfInput(plan));
        needed.addAll(PlanSlots.free(inner));
        if (plan instanceof Foreach foreach) {
            needed.removeAll(Slots.of(List.of(foreach.element())));
        }
        visit(outer, needed);
    }

    private void visitMerge(Merge merge, Slots live) {
        Slots needed = live.copy();
        needed.addAll(PlanSlots.readsOfInput(merge));
        addReadsOfActions(merge, needed);
        Slots matched = PlanSlots.declared(merge.match());
        Slots fromMatch = needed.copy();
        fromMatch.retainAll(matched);
        Slots fromInput = without(needed, matched);
        fromInput.removeAll(Slots.of(OperatorSets.of(merge)));
        record(merge, live, fromInput, fromMatch);
        visit(merge.match(), fromMatch);
        Slots neededOfInput = fromInput.copy();
        neededOfInput.addAll(PlanSlots.free(merge.match()));
        visit(merge.input(), neededOfInput);
    }

    /** Creations and updates read what the merge itself has matched or created, too. */
    private static void addReadsOfActions(Merge merge, Slots needed) {
        var argument = new LogicalPlan.Argument(List.of());
        needed.addAll(PlanSlots.readsOfInput(new LogicalPlan.Create(argument, merge.creations())));
        needed.addAll(PlanSlots.readsOfInput(new LogicalPlan.Change(argument, merge.onMatch())));
        needed.addAll(PlanSlots.readsOfInput(new LogicalPlan.Change(argument, merge.onCreate())));
    }

    private void visitJoin(
            LogicalPlan plan, LogicalPlan left, LogicalPlan right, Slots on, Slots live) {
        Slots fromRight = PlanSlots.declared(right);
        fromRight.retainAll(live);
        Slots fromLeft = without(live, fromRight);
        record(plan, live, fromLeft, fromRight);
        fromLeft.addAll(on);
        visit(left, fromLeft);
        fromRight.addAll(on);
        visit(right, fromRight);
    }

    private void visitBodies(LogicalPlan plan) {
        for (BoundExpression expression : PlanExpressions.of(plan)) {
            visitBodies(expression);
        }
    }

    private void visitBodies(BoundExpression expression) {
        if (expression instanceof Subquery subquery
                && subquery.body() instanceof LogicalPlan body) {
            Slots result = Slots.none();
            subquery.result().ifPresent(result::add);
            visit(body, result);
        }
        expression.operands().forEach(this::visitBodies);
    }

    private void record(LogicalPlan plan, Slots live, Slots fromFirst, Slots fromSecond) {
        found.put(plan, new OperatorSlots(live.copy(), copied(fromFirst), copied(fromSecond)));
    }

    private static Slots without(Slots slots, Slots removed) {
        Slots rest = slots.copy();
        rest.removeAll(removed);
        return rest;
    }

    private static CopiedSlots copied(Slots slots) {
        List<Variable> variables = slots.variables();
        int[] numbers = new int[variables.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = variables.get(i).slot();
        }
        return new CopiedSlots(numbers);
    }
}
