package dev.kith.query.physical;

import dev.kith.query.bound.Variable;
import dev.kith.query.execute.batch.BatchLayout;
import dev.kith.query.execute.batch.SlotKind;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlans;
import dev.kith.query.plan.PlanSlots;
import dev.kith.query.plan.Slots;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Objects;

/**
 * A plan with what every run of it shares: the kinds of slots, and which of them each operator
 * carries on. Immutable, used by many threads; {@link OperatorMapper} makes operators for one run.
 */
public final class PhysicalPlan {
    private final LogicalPlan.Result plan;
    private final BatchLayout layout;
    private final IdentityHashMap<LogicalPlan, OperatorSlots> slots;

    private PhysicalPlan(
            LogicalPlan.Result plan,
            BatchLayout layout,
            IdentityHashMap<LogicalPlan, OperatorSlots> slots) {
        this.plan = plan;
        this.layout = layout;
        this.slots = slots;
    }

    public static PhysicalPlan of(LogicalPlan.Result plan) {
        return new PhysicalPlan(plan, layout(plan), Liveness.of(plan));
    }

    public LogicalPlan.Result plan() {
        return plan;
    }

    public BatchLayout layout() {
        return layout;
    }

    /** Whether an operator, or one below it, changes the graph. */
    static boolean writes(LogicalPlan plan) {
        return switch (plan) {
            case LogicalPlan.Create it -> true;
            case LogicalPlan.Merge it -> true;
            case LogicalPlan.Change it -> true;
            case LogicalPlan.Delete it -> true;
            case LogicalPlan.Foreach it -> true;
            case LogicalPlan.CallProcedure it -> it.procedure().writes() || writes(it.input());
            default -> {
                for (LogicalPlan child : LogicalPlans.children(plan)) {
                    if (writes(child)) {
                        yield true;
                    }
                }
                yield false;
            }
        };
    }

    OperatorSlots slots(LogicalPlan operator) {
        return Objects.requireNonNull(slots.get(operator), "an operator that liveness passed over");
    }

    private static BatchLayout layout(LogicalPlan plan) {
        Slots mentioned = PlanSlots.mentioned(plan);
        SlotKind[] kinds = new SlotKind[mentioned.length()];
        Arrays.fill(kinds, SlotKind.VALUE);
        for (Variable variable : mentioned.variables()) {
            kinds[variable.slot()] = switch (variable.kind()) {
                case NODE -> SlotKind.NODE;
                case RELATIONSHIP -> SlotKind.RELATIONSHIP;
                case ANY -> SlotKind.VALUE;
            };
        }
        return new BatchLayout(kinds);
    }
}
