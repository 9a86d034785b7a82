package dev.kith.query.bound;

import java.util.List;

/** One change that SET, REMOVE, ON CREATE or ON MATCH makes to a node or relationship. */
public sealed interface Update {
    /** Null removes; nothing happens if the entity is null. */
    record SetProperty(BoundExpression entity, String key, BoundExpression value, Place place)
            implements Update {}

    /** As {@link SetProperty}, with a computed key. */
    record SetDynamicProperty(
            BoundExpression entity, BoundExpression key, BoundExpression value, Place place)
            implements Update {}

    /** {@code variable = map}: these properties and no others. The map may be an entity. */
    record ReplaceProperties(Variable entity, BoundExpression map, Place place) implements Update {}

    /** {@code variable += map}. */
    record MergeProperties(Variable entity, BoundExpression map, Place place) implements Update {}

    /** The label that a String names, or each of a list; nothing happens for null. */
    record ChangeDynamicLabels(Variable node, BoundExpression labels, boolean adding, Place place)
            implements Update {}

    /** Adds labels, or else removes them. */
    record ChangeLabels(Variable node, List<String> labels, boolean adding, Place place)
            implements Update {}
}
