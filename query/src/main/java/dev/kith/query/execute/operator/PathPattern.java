package dev.kith.query.execute.operator;

import dev.kith.Direction;

/**
 * What the relationships of a path of variable length must be.
 *
 * @param min the least number of them, 0 or more
 * @param max the largest number of them; {@link Long#MAX_VALUE} for no bound
 */
public record PathPattern(
        TypeTokens types,
        Direction direction,
        long min,
        long max,
        DifferentRelationships different,
        ElementPredicate element) {
    PathPattern withLength(long newMin, long newMax) {
        return new PathPattern(types, direction, newMin, newMax, different, element);
    }
}
