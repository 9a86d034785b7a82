package dev.kith.query.physical;

import dev.kith.query.bound.Variable;
import dev.kith.query.execute.operator.ArgumentSource;
import dev.kith.query.execute.operator.CheckRelationshipOperator;
import dev.kith.query.execute.operator.DifferentRelationships;
import dev.kith.query.execute.operator.ExpandOperator;
import dev.kith.query.execute.operator.Operator;
import dev.kith.query.execute.operator.TypeTokens;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlan.Hop;

/** Steps along one relationship. */
final class ExpandMapper {
    private ExpandMapper() {}

    static Operator expand(LogicalPlan.Expand plan, OperatorMapper mapper, ArgumentSource source) {
        Hop hop = plan.hop();
        var slots = new ExpandOperator.Slots(
                hop.from().slot(),
                ifLive(hop.relationship(), plan, mapper),
                ifLive(hop.to(), plan, mapper),
                ExpandOperator.UNUSED);
        return expand(plan, plan.input(), hop, slots, mapper, source);
    }

    static Operator expandInto(
            LogicalPlan.ExpandInto plan, OperatorMapper mapper, ArgumentSource source) {
        Hop hop = plan.hop();
        var slots = new ExpandOperator.Slots(
                hop.from().slot(),
                ifLive(hop.relationship(), plan, mapper),
                ExpandOperator.UNUSED,
                hop.to().slot());
        return expand(plan, plan.input(), hop, slots, mapper, source);
    }

    private static Operator expand(
            LogicalPlan plan,
            LogicalPlan input,
            Hop hop,
            ExpandOperator.Slots slots,
            OperatorMapper mapper,
            ArgumentSource source) {
        return new ExpandOperator(
                mapper.map(input, source),
                slots,
                new TypeTokens(mapper.context(), hop.types()),
                hop.direction(),
                different(hop),
                mapper.slots(plan).fromFirst(),
                mapper.newBatch(),
                mapper.context());
    }

    static Operator check(
            LogicalPlan.CheckRelationship plan, OperatorMapper mapper, ArgumentSource source) {
        Hop hop = plan.hop();
        return new CheckRelationshipOperator(
                mapper.map(plan.input(), source),
                new CheckRelationshipOperator.Slots(
                        hop.from().slot(),
                        hop.relationship().slot(),
                        hop.to().slot(),
                        plan.fromBound(),
                        plan.toBound()),
                new TypeTokens(mapper.context(), hop.types()),
                hop.direction(),
                different(hop),
                mapper.slots(plan).fromFirst(),
                mapper.newBatch(),
                mapper.context());
    }

    static DifferentRelationships different(Hop hop) {
        return new DifferentRelationships(OperatorMapper.slotNumbers(hop.different()));
    }

    /** The slot of a variable if anything above reads it. */
    static int ifLive(Variable variable, LogicalPlan plan, OperatorMapper mapper) {
        return mapper.slots(plan).live().contains(variable)
                ? variable.slot()
                : ExpandOperator.UNUSED;
    }
}
