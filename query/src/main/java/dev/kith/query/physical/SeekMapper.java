package dev.kith.query.physical;

import dev.kith.query.execute.LazyToken;
import dev.kith.query.execute.operator.ArgumentSource;
import dev.kith.query.execute.operator.IndexSeekOperator;
import dev.kith.query.execute.operator.Operator;
import dev.kith.query.execute.operator.SeekValues;
import dev.kith.query.plan.LogicalPlan;
import dev.kith.query.plan.LogicalPlan.Bound;
import dev.kith.query.plan.LogicalPlan.Seek;
import dev.kith.store.TokenKind;

/** Seeks in indexes. */
final class SeekMapper {
    private SeekMapper() {}

    static Operator indexSeek(
            LogicalPlan.IndexSeek plan, OperatorMapper mapper, ArgumentSource source) {
        LazyToken[] keys = new LazyToken[plan.keys().size()];
        for (int k = 0; k < keys.length; k++) {
            keys[k] = new LazyToken(
                    mapper.context(), TokenKind.PROPERTY_KEY, plan.keys().get(k));
        }
        var label = new LazyToken(mapper.context(), TokenKind.LABEL, plan.label());
        return new IndexSeekOperator(
                mapper.map(plan.input(), source),
                plan.node().slot(),
                new IndexSeekOperator.Target(label, keys),
                values(plan.seek(), mapper.expressions()),
                mapper.slots(plan).fromFirst(),
                mapper.newBatch(),
                mapper.context());
    }

    private static SeekValues values(Seek seek, ExpressionCompiler expressions) {
        return switch (seek) {
            case Seek.Equal it -> new SeekValues.Equal(expressions.evaluators(it.values()));
            case Seek.AnyOf it -> new SeekValues.AnyOf(expressions.evaluator(it.list()));
            case Seek.Between it ->
                new SeekValues.Between(
                        it.lower().map(bound -> bound(bound, expressions)),
                        it.upper().map(bound -> bound(bound, expressions)));
            case Seek.Prefix it -> new SeekValues.Prefix(expressions.evaluator(it.prefix()));
        };
    }

    private static SeekValues.Bound bound(Bound bound, ExpressionCompiler expressions) {
        return new SeekValues.Bound(expressions.evaluator(bound.value()), bound.inclusive());
    }
}
