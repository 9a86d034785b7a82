package dev.kith.query.physical;

import dev.kith.query.execute.operator.ApplyOperator;
import dev.kith.query.execute.operator.ArgumentSource;
import dev.kith.query.execute.operator.CartesianProductOperator;
import dev.kith.query.execute.operator.ConnectedOperator;
import dev.kith.query.execute.operator.HashJoinOperator;
import dev.kith.query.execute.operator.Operator;
import dev.kith.query.execute.operator.OptionalApplyOperator;
import dev.kith.query.execute.operator.SemiApplyOperator;
import dev.kith.query.execute.operator.TypeTokens;
import dev.kith.query.execute.operator.UnionOperator;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlan.Argument;
import dev.kith.query.plan.LogicalPlan.ExpandInto;
import dev.kith.query.plan.LogicalPlan.Hop;

/** Operators on the rows of several plans. */
final class JoinMapper {
    private JoinMapper() {}

    static Operator apply(LogicalPlan.Apply plan, OperatorMapper mapper, ArgumentSource source) {
        var argument = new ArgumentSource();
        return new ApplyOperator(
                mapper.map(plan.outer(), source),
                mapper.map(plan.inner(), argument),
                argument,
                mapper.slots(plan).fromFirst(),
                mapper.newBatch(),
                mapper.context());
    }

    static Operator optionalApply(
            LogicalPlan.OptionalApply plan, OperatorMapper mapper, ArgumentSource source) {
        var argument = new ArgumentSource();
        return new OptionalApplyOperator(
                mapper.map(plan.outer(), source),
                mapper.map(plan.inner(), argument),
                argument,
                mapper.slots(plan).fromFirst(),
                OperatorMapper.slotNumbers(plan.nullable()),
                mapper.newBatch(),
                mapper.context());
    }

    static Operator semiApply(
            LogicalPlan.SemiApply plan, OperatorMapper mapper, ArgumentSource source) {
        Operator outer = mapper.map(plan.outer(), source);
        if (plan.inner() instanceof ExpandInto step && step.input() instanceof Argument) {
            Hop hop = step.hop();
            return new ConnectedOperator(
                    outer,
                    hop.from().slot(),
                    hop.to().slot(),
                    new TypeTokens(mapper.context(), hop.types()),
                    hop.direction(),
                    ExpandMapper.different(hop),
                    plan.anti(),
                    mapper.context());
        }
        var argument = new ArgumentSource();
        return new SemiApplyOperator(
                outer,
                mapper.map(plan.inner(), argument),
                argument,
                plan.anti(),
                mapper.newBatch(),
                mapper.context());
    }

    static Operator hashJoin(
            LogicalPlan.HashJoin plan, OperatorMapper mapper, ArgumentSource source) {
        return new HashJoinOperator(
                mapper.map(plan.left(), source),
                mapper.map(plan.right(), source),
                OperatorMapper.slotNumbers(plan.on()),
                mapper.slots(plan).fromFirst(),
                mapper.slots(plan).fromSecond(),
                mapper.newBatch(),
                mapper.newBatch(),
                mapper.context());
    }

    static Operator product(
            LogicalPlan.CartesianProduct plan, OperatorMapper mapper, ArgumentSource source) {
        return new CartesianProductOperator(
                mapper.map(plan.left(), source),
                mapper.map(plan.right(), source),
                mapper.slots(plan).fromFirst(),
                mapper.slots(plan).fromSecond(),
                mapper.newBatch(),
                mapper.newBatch(),
                mapper.context());
    }

    static Operator union(LogicalPlan.Union plan, OperatorMapper mapper, ArgumentSource source) {
        var branches = new UnionOperator.Branch[plan.branches().size()];
        for (int i = 0; i < branches.length; i++) {
            LogicalPlan.Union.Branch branch = plan.branches().get(i);
            branches[i] = new UnionOperator.Branch(
                    mapper.map(branch.plan(), source),
                    OperatorMapper.slotNumbers(branch.columns()),
                    mapper.newBatch());
        }
        return new UnionOperator(
                branches, OperatorMapper.slotNumbers(plan.columns()), mapper.context());
    }
}
