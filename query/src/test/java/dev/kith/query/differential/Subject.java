package dev.kith.query.differential;

import dev.kith.query.StoreKind;
import dev.kith.query.optimize.Rewrite;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One of the ways in which a statement is answered.
 *
 * @param left the rewrites that are left out
 */
record Subject(StoreKind store, boolean indexed, boolean cached, Set<Rewrite> left) {
    /** The simplest there is: what the others are compared with. */
    static final Subject ORACLE =
            new Subject(StoreKind.MEMORY, false, true, EnumSet.allOf(Rewrite.class));

    /** Statements that index what the random graphs hold. */
    static final List<String> INDEXES = List.of(
            "CREATE INDEX FOR (n:A) ON (n.i)",
            "CREATE INDEX FOR (n:A) ON (n.s)",
            "CREATE INDEX FOR (n:B) ON (n.m)",
            "CREATE INDEX FOR (n:B) ON (n.f)",
            "CREATE INDEX FOR (n:A) ON (n.m)",
            "CREATE INDEX FOR (n:C) ON (n.i, n.s)",
            "CREATE INDEX FOR (n:B) ON (n.b)",
            "CREATE INDEX FOR (n:A) ON (n.d)",
            "CREATE INDEX FOR (n:B) ON (n.t)",
            "CREATE INDEX FOR (n:A) ON (n.u)",
            "CREATE INDEX FOR (n:A) ON (n.p)");

    /** Both stores, with and without indexes and caches. */
    static final List<Subject> STORES = List.of(
            new Subject(StoreKind.MEMORY, false, true, Set.of()),
            new Subject(StoreKind.DURABLE, false, true, Set.of()),
            new Subject(StoreKind.DURABLE, true, false, Set.of()),
            new Subject(StoreKind.MEMORY, true, true, Set.of()));

    Subject without(Rewrite rewrite) {
        return new Subject(store, indexed, cached, Set.of(rewrite));
    }

    /** Those that its optimizer makes. */
    EnumSet<Rewrite> rewrites() {
        EnumSet<Rewrite> rewrites = EnumSet.allOf(Rewrite.class);
        rewrites.removeAll(left);
        return rewrites;
    }

    @Override
    public String toString() {
        return store
                + (indexed ? ", indexed" : "")
                + (cached ? "" : ", without caches")
                + (left.isEmpty() ? "" : ", without " + left);
    }
}
