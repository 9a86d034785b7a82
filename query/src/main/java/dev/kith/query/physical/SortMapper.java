package dev.kith.query.physical;

import dev.kith.ErrorCode;
import dev.kith.QueryException;
import dev.kith.QueryException.Classification;
import dev.kith.query.bound.BoundClause.SortKey;
import dev.kith.query.bound.BoundExpression;
import dev.kith.query.bound.Place;
import dev.kith.query.execute.expression.Evaluator;
import dev.kith.query.execute.expression.RuntimeErrors;
import dev.kith.query.execute.operator.ArgumentSource;
import dev.kith.query.execute.operator.LimitOperator;
import dev.kith.query.execute.operator.Operator;
import dev.kith.query.execute.operator.RowCount;
import dev.kith.query.execute.operator.SkipOperator;
import dev.kith.query.execute.operator.SortKeys;
import dev.kith.query.execute.operator.SortOperator;
import dev.kith.query.execute.operator.TopOperator;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.value.IntegerValue;
import dev.kith.value.Value;

import java.util.List;

/** Order, and how many rows. */
final class SortMapper {
    private SortMapper() {}

    static Operator sort(LogicalPlan.Sort plan, OperatorMapper mapper, ArgumentSource source) {
        return new SortOperator(
                mapper.map(plan.input(), source),
                keys(plan.keys(), mapper),
                mapper.slots(plan).fromFirst(),
                mapper.newBatch(),
                mapper.context());
    }

    static Operator top(LogicalPlan.Top plan, OperatorMapper mapper, ArgumentSource source) {
        return new TopOperator(
                mapper.map(plan.input(), source),
                keys(plan.keys(), mapper),
                count("LIMIT", plan.limit(), plan.place(), mapper),
                PhysicalPlan.writes(plan.input()),
                mapper.slots(plan).fromFirst(),
                mapper.newBatch(),
                mapper.context());
    }

    static Operator skip(LogicalPlan.Skip plan, OperatorMapper mapper, ArgumentSource source) {
        return new SkipOperator(
                mapper.map(plan.input(), source),
                count("SKIP", plan.count(), plan.place(), mapper));
    }

    static Operator limit(LogicalPlan.Limit plan, OperatorMapper mapper, ArgumentSource source) {
        return new LimitOperator(
                mapper.map(plan.input(), source),
                count("LIMIT", plan.count(), plan.place(), mapper),
                PhysicalPlan.writes(plan.input()));
    }

    private static SortKeys keys(List<SortKey> keys, OperatorMapper mapper) {
        Evaluator[] evaluators = new Evaluator[keys.size()];
        boolean[] descending = new boolean[keys.size()];
        for (int k = 0; k < descending.length; k++) {
            evaluators[k] = mapper.expressions().evaluator(keys.get(k).expression());
            descending[k] = keys.get(k).descending();
        }
        return new SortKeys(evaluators, descending);
    }

    private static RowCount count(
            String clause, BoundExpression expression, Place place, OperatorMapper mapper) {
        return () -> {
            Value value = mapper.expressions().constant(expression);
            if (value instanceof IntegerValue integer && integer.value() >= 0) {
                return integer.value();
            }
            throw RuntimeErrors.at(refusal(clause, value), place.position(), mapper.context());
        };
    }

    private static QueryException refusal(String clause, Value value) {
        String detail =
                value instanceof IntegerValue ? "NegativeIntegerArgument" : "InvalidArgumentType";
        return new QueryException(
                ErrorCode.INVALID_ARGUMENT,
                Classification.runtime("SyntaxError", detail),
                "%s takes an Integer of 0 or more, not %s".formatted(clause, value));
    }
}
