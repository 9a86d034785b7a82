package dev.kith.query.execute.operator;

import dev.kith.QueryException.Position;
import dev.kith.query.execute.expression.Evaluator;

/** One change to the entity that an expression gives; nothing happens if that is null. */
public sealed interface UpdateStep {
    Evaluator entity();

    /** Where it is written. */
    Position position();

    /** Null removes. */
    record SetProperty(Evaluator entity, String key, Evaluator value, Position position)
            implements UpdateStep {}

    record SetDynamicProperty(Evaluator entity, Evaluator key, Evaluator value, Position position)
            implements UpdateStep {}

    /** These properties, and if {@code replacing} no others. */
    record SetProperties(Evaluator entity, Evaluator map, boolean replacing, Position position)
            implements UpdateStep {}

    /** Labels that an expression names: added, or else removed. */
    record ChangeDynamicLabels(
            Evaluator entity, Evaluator labels, boolean adding, Position position)
            implements UpdateStep {}

    record ChangeLabels(Evaluator entity, String[] labels, boolean adding, Position position)
            implements UpdateStep {}
}
