package dev.kith.value;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * A walk: nodes, and the relationships between each and the next.
 *
 * @param nodeIds one more than there are relationships; at least one
 * @param relationshipIds in the order walked
 */
public record PathValue(long[] nodeIds, long[] relationshipIds) implements Value {
    private static final long BYTES = 48;

    public PathValue {
        assert nodeIds.length == relationshipIds.length + 1 : "a path is node (relationship node)*";
    }

    /** The number of relationships. */
    public int length() {
        return relationshipIds.length;
    }

    @Override
    public long heldBytes() {
        return BYTES + (long) Long.BYTES * (nodeIds.length + relationshipIds.length);
    }

    @Override
    public String typeName() {
        return "Path";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PathValue path
                && Arrays.equals(nodeIds, path.nodeIds)
                && Arrays.equals(relationshipIds, path.relationshipIds);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(nodeIds) + Arrays.hashCode(relationshipIds);
    }

    @Override
    public String toString() {
        return "Path" + Arrays.toString(nodeIds) + Arrays.toString(relationshipIds);
    }
}
