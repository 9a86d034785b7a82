package dev.kith.query;

import dev.kith.query.function.BuiltInFunctions;
import dev.kith.query.optimize.Rewrite;
import dev.kith.store.GraphStore;

import java.util.Set;

/** Engines as no program has them. */
public final class Engines {
    private Engines() {}

    /** An engine whose optimizer makes these rewrites and no others. */
    public static CypherEngine with(GraphStore store, Set<Rewrite> rewrites) {
        return new CypherEngine(store, BuiltInFunctions.INSTANCE, rewrites);
    }
}
