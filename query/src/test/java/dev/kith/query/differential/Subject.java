package dev.kith.query.differential;

import dev.kith.query.StoreKind;
import dev.kith.query.optimize.Rewrite;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * One of the ways in which a statement is answered.
 *
 * @param left the rewrite that is left out, if one is
 */
record Subject(StoreKind store, boolean indexed, boolean cached, Optional<Rewrite> left) {
    /** The simplest there is: what the others are compared with. */
    static final Subject ORACLE =
            new Subject(StoreKind.MEMORY, false, true, Optional.of(Rewrite.ORDER_PATTERN));

    /** Statements that index what the random graphs hold. */
    static final List<String> INDEXES = List.of(
            "CREATE INDEX FOR (n:A) ON (n.i)",
            "CREATE INDEX FOR (n:A) ON (n.s)",
            "CREATE INDEX FOR (n:B) ON (n.m)",
            "CREATE INDEX FOR (n:B) ON (n.f)",
            "CREATE INDEX FOR (n:A) ON (n.m)",
            "CREATE INDEX FOR (n:C) ON (n.i, n.s)",
            "CREATE INDEX FOR (n:B) ON (n.b)");

    /** Both stores, with and without indexes and caches. */
    static final List<Subject> STORES = List.of(
            new Subject(StoreKind.MEMORY, false, true, Optional.empty()),
            new Subject(StoreKind.DURABLE, false, true, Optional.empty()),
            new Subject(StoreKind.DURABLE, true, false, Optional.empty()),
            new Subject(StoreKind.MEMORY, true, true, Optional.empty()));

    Subject without(Rewrite rewrite) {
        return new Subject(store, indexed, cached, Optional.of(rewrite));
    }

    /** Those that its optimizer makes. */
    EnumSet<Rewrite> rewrites() {
        EnumSet<Rewrite> rewrites = EnumSet.allOf(Rewrite.class);
        left.ifPresent(rewrites::remove);
        return rewrites;
    }

    @Override
    public String toString() {
        return store
                + (indexed ? ", indexed" : "")
                + (cached ? "" : ", without caches")
                + left.map(it -> ", without " + it).orElse("");
    }
}
