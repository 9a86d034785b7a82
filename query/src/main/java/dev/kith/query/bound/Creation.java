package dev.kith.query.bound;

import java.util.List;

/**
 * One entity that CREATE or MERGE makes.
 *
 * <p>{@code properties} is a map, or null for none; null values in it are not stored (MERGE refuses
 * them).
 */
public sealed interface Creation {
    record CreateNode(
            Variable variable, List<String> labels, BoundExpression properties, Place place)
            implements Creation {}

    /** Of one entity or the other: what is computed when it is made. */
    default List<BoundExpression> expressions() {
        return switch (this) {
            case CreateNode node -> List.of(node.properties());
            case CreateRelationship relationship ->
                List.of(relationship.type(), relationship.properties());
        };
    }

    /** @param type its name: a constant if it was written, else to be a String or a list of one */
    record CreateRelationship(
            Variable variable,
            Variable source,
            BoundExpression type,
            Variable target,
            BoundExpression properties,
            Place place)
            implements Creation {}
}
