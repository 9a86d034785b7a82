package dev.kith.query.physical;

import dev.kith.query.execute.operator.ArgumentSource;
import dev.kith.query.execute.operator.CallProcedureOperator;
import dev.kith.query.execute.operator.CallUnitOperator;
import dev.kith.query.execute.operator.Operator;
import dev.kith.query.plan.LogicalPlan;

/** Procedures, and subqueries without columns. */
final class CallMapper {
    private CallMapper() {}

    static Operator procedure(
            LogicalPlan.CallProcedure plan, OperatorMapper mapper, ArgumentSource source) {
        int count = plan.columns().size();
        int[] indexes = new int[count];
        int[] slots = new int[count];
        for (int k = 0; k < count; k++) {
            indexes[k] = plan.columns().get(k).index();
            slots[k] = plan.columns().get(k).variable().slot();
        }
        return new CallProcedureOperator(
                mapper.map(plan.input(), source),
                plan.procedure(),
                mapper.expressions().evaluators(plan.arguments()),
                new CallProcedureOperator.Columns(indexes, slots),
                mapper.slots(plan).fromFirst(),
                plan.place().position(),
                mapper.newBatch(),
                mapper.context());
    }

    static Operator unit(LogicalPlan.CallUnit plan, OperatorMapper mapper, ArgumentSource source) {
        var argument = new ArgumentSource();
        return new CallUnitOperator(
                mapper.map(plan.input(), source),
                mapper.map(plan.inner(), argument),
                argument,
                mapper.newBatch(),
                mapper.context());
    }
}
