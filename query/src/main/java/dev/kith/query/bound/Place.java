package dev.kith.query.bound;

import dev.kith.QueryException;

import org.jspecify.annotations.Nullable;

/**
 * Where in the text something was written, for errors found at run time. Any two places are equal:
 * two expressions that mean the same are the same, wherever they stand.
 */
public record Place(QueryException.Position position) {
    /** Of what the text does not hold, such as a predicate that a rewrite made. */
    public static final Place NOWHERE = new Place(new QueryException.Position(0, 1, 1));

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
