package dev.kith.store;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Objects;

/**
 * An ordered index over the nodes of a label that have all of its keys.
 *
 * @param id dense, from 0, never used again
 * @param name unique within a graph
 * @param label a label token
 * @param keys property key tokens, in index order
 * @param unique whether no two nodes may have the same values
 */
public record IndexDescriptor(int id, String name, int label, int[] keys, boolean unique) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IndexDescriptor that
                && id == that.id
                && label == that.label
                && unique == that.unique
                && name.equals(that.name)
                && Arrays.equals(keys, that.keys);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, label, Arrays.hashCode(keys), unique);
    }
}
