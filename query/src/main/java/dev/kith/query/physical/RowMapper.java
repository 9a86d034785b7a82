package dev.kith.query.physical;

import dev.kith.query.bound.BoundClause.Assignment;
import dev.kith.query.execute.expression.Evaluator;
import dev.kith.query.execute.operator.ArgumentSource;
import dev.kith.query.execute.operator.EagerOperator;
import dev.kith.query.execute.operator.FilterOperator;
import dev.kith.query.execute.operator.Operator;
import dev.kith.query.execute.operator.ProjectOperator;
import dev.kith.query.execute.operator.UnwindOperator;
import dev.kith.query.plan.LogicalPlan;

/** Operators that see one row at a time. */
final class RowMapper {
    private RowMapper() {}

    static Operator filter(LogicalPlan.Filter plan, OperatorMapper mapper, ArgumentSource source) {
        return new FilterOperator(
                mapper.map(plan.input(), source), mapper.expressions().predicate(plan.predicate()));
    }

    static Operator project(
            LogicalPlan.Project plan, OperatorMapper mapper, ArgumentSource source) {
        int count = plan.assignments().size();
        int[] slots = new int[count];
        Evaluator[] evaluators = new Evaluator[count];
        for (int k = 0; k < count; k++) {
            Assignment assignment = plan.assignments().get(k);
            slots[k] = assignment.variable().slot();
            evaluators[k] = mapper.expressions().evaluator(assignment.expression());
        }
        return new ProjectOperator(mapper.map(plan.input(), source), slots, evaluators);
    }

    static Operator unwind(LogicalPlan.Unwind plan, OperatorMapper mapper, ArgumentSource source) {
        return new UnwindOperator(
                mapper.map(plan.input(), source),
                mapper.expressions().evaluator(plan.list()),
                plan.element().slot(),
                mapper.slots(plan).fromFirst(),
                mapper.newBatch(),
                mapper.context());
    }

    static Operator eager(LogicalPlan.Eager plan, OperatorMapper mapper, ArgumentSource source) {
        return new EagerOperator(
                mapper.map(plan.input(), source),
                mapper.slots(plan).fromFirst(),
                mapper.newBatch(),
                mapper.context());
    }
}
