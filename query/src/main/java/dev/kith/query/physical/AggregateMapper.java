package dev.kith.query.physical;

import dev.kith.query.bound.BoundClause.AggregateAssignment;
import dev.kith.query.bound.BoundClause.Assignment;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.BoundExpression.AggregateCall;
import dev.kith.query.bound.Variable;
import dev.kith.query.execute.expression.Evaluator;
import dev.kith.query.execute.operator.Accumulator;
import dev.kith.query.execute.operator.AggregateOperator;
import dev.kith.query.execute.operator.ArgumentSource;
import dev.kith.query.execute.operator.CountDistinctIds;
import dev.kith.query.execute.operator.CountRows;
import dev.kith.query.execute.operator.DistinctIdsOperator;
import dev.kith.query.execute.operator.DistinctOperator;
import dev.kith.query.execute.operator.FunctionAccumulator;
import dev.kith.query.execute.operator.Grouping;
import dev.kith.query.execute.operator.IdGrouping;
import dev.kith.query.execute.operator.Operator;
import dev.kith.query.execute.operator.SingleGroup;
import dev.kith.query.execute.operator.ValueGrouping;
import dev.kith.query.plan.LogicalPlan;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Groups and their aggregates; DISTINCT. */
final class AggregateMapper {
    /** Functions whose state grows with each row. */
    private static final Set<String> KEEPING = Set.of(
            "collect",
            "collect_list",
            "percentilecont",
            "percentiledisc",
            "percentile_cont",
            "percentile_disc");

    private AggregateMapper() {}

    static Operator aggregate(
            LogicalPlan.Aggregate plan, OperatorMapper mapper, ArgumentSource source) {
        int count = plan.aggregates().size();
        Accumulator[] accumulators = new Accumulator[count];
        int[] slots = new int[count];
        for (int k = 0; k < count; k++) {
            AggregateAssignment assignment = plan.aggregates().get(k);
            accumulators[k] = accumulator(assignment.call(), mapper);
            slots[k] = assignment.variable().slot();
        }
        return new AggregateOperator(
                mapper.map(plan.input(), source),
                grouping(plan.groupings(), mapper),
                accumulators,
                slots,
                mapper.newBatch(),
                mapper.context());
    }

    private static Grouping grouping(List<Assignment> groupings, OperatorMapper mapper) {
        if (groupings.isEmpty()) {
            return new SingleGroup();
        }
        if (groupings.size() == 1
                && groupings.get(0).expression() instanceof Variable grouped
                && isId(grouped)
                && groupings.get(0).variable().kind() == grouped.kind()) {
            return new IdGrouping(grouped.slot(), groupings.get(0).variable().slot());
        }
        Evaluator[] evaluators = new Evaluator[groupings.size()];
        int[] slots = new int[evaluators.length];
        for (int k = 0; k < slots.length; k++) {
            evaluators[k] = mapper.expressions().evaluator(groupings.get(k).expression());
            slots[k] = groupings.get(k).variable().slot();
        }
        return new ValueGrouping(evaluators, slots);
    }

    private static Accumulator accumulator(AggregateCall call, OperatorMapper mapper) {
        String name = call.function().signature().name().toLowerCase(Locale.ROOT);
        List<BoundExpression> arguments = call.arguments();
        if (name.equals("count")) {
            if (arguments.isEmpty()) {
                return CountRows.all();
            }
            if (arguments.size() == 1
                    && arguments.get(0) instanceof Variable counted
                    && isId(counted)) {
                return call.distinct()
                        ? new CountDistinctIds(counted.slot())
                        : CountRows.withId(counted.slot());
            }
        }
        return new FunctionAccumulator(
                call.function(),
                mapper.expressions().evaluators(arguments),
                call.distinct(),
                KEEPING.contains(name) || call.function().userDefined(),
                call.place().position(),
                mapper.context());
    }

    static Operator distinct(
            LogicalPlan.Distinct plan, OperatorMapper mapper, ArgumentSource source) {
        Operator input = mapper.map(plan.input(), source);
        List<Variable> variables = plan.variables();
        return variables.size() == 1 && isId(variables.get(0))
                ? new DistinctIdsOperator(input, variables.get(0).slot(), mapper.context())
                : new DistinctOperator(
                        input, OperatorMapper.slotNumbers(variables), mapper.context());
    }

    private static boolean isId(Variable variable) {
        return variable.kind() != Variable.Kind.ANY;
    }
}
