package dev.kith.query.bound;

import java.util.List;

/** A whole statement, ready to be planned. */
public sealed interface BoundStatement {
    /**
     * A query.
     *
     * @param slotCount how many slots its variables use
     * @param writes whether any clause changes the graph
     */
    record Regular(BoundQuery query, int slotCount, boolean writes) implements BoundStatement {}

    /** {@code CREATE INDEX}, or a constraint that is one. */
    record CreateIndex(
            String name, String label, List<String> keys, boolean unique, boolean ifNotExists)
            implements BoundStatement {}

    record DropIndex(String name, boolean constraint, boolean ifExists) implements BoundStatement {}
}
