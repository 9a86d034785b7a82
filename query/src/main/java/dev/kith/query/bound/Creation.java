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

    record CreateRelationship(
            Variable variable,
            Variable source,
            String type,
            Variable target,
            BoundExpression properties,
            Place place)
            implements Creation {}
}
