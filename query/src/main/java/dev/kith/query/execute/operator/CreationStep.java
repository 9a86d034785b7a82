package dev.kith.query.execute.operator;

import dev.kith.QueryException.Position;
import dev.kith.query.execute.expression.Evaluator;

/** One entity to create for a row. */
public sealed interface CreationStep {
    /** Where it is written. */
    Position position();

    /** Gives its properties: a map, or null. */
    Evaluator properties();

    record NodeStep(int slot, String[] labels, Evaluator properties, Position position)
            implements CreationStep {}

    record RelationshipStep(
            int slot,
            int sourceSlot,
            Evaluator type,
            int targetSlot,
            Evaluator properties,
            Position position)
            implements CreationStep {}
}
