package dev.kith.query.physical;

import dev.kith.query.execute.LazyToken;
import dev.kith.query.execute.operator.AllNodesOperator;
import dev.kith.query.execute.operator.ArgumentSource;
import dev.kith.query.execute.operator.LabelScanOperator;
import dev.kith.query.execute.operator.Operator;
import dev.kith.query.execute.operator.RelationshipScanOperator;
import dev.kith.query.execute.operator.TypeTokens;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.store.TokenKind;

/** Scans of nodes and of relationships. */
final class ScanMapper {
    private ScanMapper() {}

    static Operator allNodes(
            LogicalPlan.AllNodes plan, OperatorMapper mapper, ArgumentSource source) {
        return new AllNodesOperator(
                mapper.map(plan.input(), source),
                plan.node().slot(),
                mapper.slots(plan).fromFirst(),
                mapper.newBatch(),
                mapper.context());
    }

    static Operator nodesWithLabel(
            LogicalPlan.NodesWithLabel plan, OperatorMapper mapper, ArgumentSource source) {
        return new LabelScanOperator(
                mapper.map(plan.input(), source),
                plan.node().slot(),
                new LazyToken(mapper.context(), TokenKind.LABEL, plan.label()),
                mapper.slots(plan).fromFirst(),
                mapper.newBatch(),
                mapper.context());
    }

    static Operator allRelationships(
            LogicalPlan.AllRelationships plan, OperatorMapper mapper, ArgumentSource source) {
        return new RelationshipScanOperator(
                mapper.map(plan.input(), source),
                new RelationshipScanOperator.Slots(
                        plan.relationship().slot(),
                        plan.source().slot(),
                        plan.target().slot()),
                new TypeTokens(mapper.context(), plan.types()),
                mapper.slots(plan).fromFirst(),
                mapper.newBatch(),
                mapper.context());
    }
}
