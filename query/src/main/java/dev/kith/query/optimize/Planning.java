package dev.kith.query.optimize;

import dev.kith.query.bound.Variable;
import dev.kith.query.bound.Variable.Kind;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.PlanSlots;

/** What rules share while one statement is optimized. */
final class Planning {
    private final PlanningContext graph;
    private final LogicalPlan statement;

    /** Zero until it is asked for, which is rare. */
    private int slotCount;

    Planning(PlanningContext graph, LogicalPlan statement) {
        this.graph = graph;
        this.statement = statement;
    }

    PlanningContext graph() {
        return graph;
    }

    /** A variable with a slot that nothing else uses. */
    Variable freshVariable(Kind kind) {
        if (slotCount == 0) {
            slotCount = PlanSlots.count(statement);
        }
        return Variable.unnamed(slotCount++, kind);
    }
}
