package dev.kith.storage.cache;

import dev.kith.storage.adjacency.AdjacencyReader;
import dev.kith.store.NeighbourCursor;

import org.jspecify.annotations.Nullable;

/**
 * The relationships of 512 consecutive nodes, of one type and in one direction, as arrays in
 * ascending order of (neighbour, relationship). Nodes that commits have changed since the arrays
 * were built have an array of their own. Immutable.
 *
 * @param offsets where each node begins in the arrays; the last is their length
 * @param nodes neighbours
 * @param relationships at the same places
 * @param patches what replaces the arrays for some nodes; by index in the block, empty if none
 * @param patchCount how many there are
 */
record TopologyBlock(
        int[] offsets,
        long[] nodes,
        long[] relationships,
        @Nullable Run[] patches,
        int patchCount) {
    static final int BLOCK_BITS = 9;
    static final int SIZE = 1 << BLOCK_BITS;
    static final @Nullable Run[] NO_PATCHES = {};

    /** The relationships of one node; {@link #TOO_MANY} says that they are not held at all. */
    record Run(long[] nodes, long[] relationships, int size) {
        static final Run TOO_MANY = new Run(new long[0], new long[0], -1);

        boolean isHeld() {
            return size >= 0;
        }
    }

    static int blockOf(long nodeId) {
        return (int) (nodeId >>> BLOCK_BITS);
    }

    static int indexOf(long nodeId) {
        return (int) nodeId & (SIZE - 1);
    }

    /** False if the relationships of the node are not held. */
    boolean show(int index, NeighbourCursor into) {
        Run patch = patchCount == 0 ? null : patches[index];
        if (patch == null) {
            into.only(nodes, relationships, offsets[index], offsets[index + 1]);
            return true;
        }
        if (!patch.isHeld()) {
            return false;
        }
        into.only(patch.nodes, patch.relationships, 0, patch.size);
        return true;
    }

    /** As {@link #show}, but only the relationships whose other end is one node. */
    boolean showBetween(int index, long neighbourId, NeighbourCursor into) {
        Run patch = patchCount == 0 ? null : patches[index];
        if (patch == null) {
            AdjacencyReader.showRange(
                    nodes, relationships, offsets[index], offsets[index + 1], neighbourId, into);
            return true;
        }
        if (!patch.isHeld()) {
            return false;
        }
        AdjacencyReader.showRange(
                patch.nodes, patch.relationships, 0, patch.size, neighbourId, into);
        return true;
    }

    /** The number of relationships of a node, or -1 if they are not held. */
    int degree(int index) {
        Run patch = patchCount == 0 ? null : patches[index];
        return patch != null ? patch.size : offsets[index + 1] - offsets[index];
    }

    /** The same with other relationships for some nodes; folded into the arrays if they are many. */
    TopologyBlock patched(int[] indexes, Run[] runs, int count, int foldFrom) {
        var newPatches = new @Nullable Run[SIZE];
        int newCount = patchCount;
        if (patchCount > 0) {
            System.arraycopy(patches, 0, newPatches, 0, SIZE);
        }
        for (int i = 0; i < count; i++) {
            newCount += newPatches[indexes[i]] == null ? 1 : 0;
            newPatches[indexes[i]] = runs[i];
        }
        var patched = new TopologyBlock(offsets, nodes, relationships, newPatches, newCount);
        return newCount < foldFrom ? patched : patched.folded();
    }

    long bytes() {
        long bytes = 128 + 4L * offsets.length + 16L * nodes.length + 4L * patches.length;
        for (Run patch : patches) {
            bytes += patch == null ? 0 : 64 + 16L * patch.nodes.length;
        }
        return bytes;
    }

    private TopologyBlock folded() {
        int length = 0;
        for (int i = 0; i < SIZE; i++) {
            length += Math.max(0, degree(i));
        }
        int[] newOffsets = new int[SIZE + 1];
        long[] newNodes = new long[length];
        long[] newRelationships = new long[length];
        @Nullable Run[] left = NO_PATCHES;
        int leftCount = 0;
        int at = 0;
        for (int i = 0; i < SIZE; i++) {
            newOffsets[i] = at;
            Run patch = patches[i];
            int degree = degree(i);
            if (degree < 0) {
                left = left.length == 0 ? new @Nullable Run[SIZE] : left;
                left[i] = Run.TOO_MANY;
                leftCount++;
            } else {
                long[] source = patch == null ? nodes : patch.nodes;
                long[] sourceRelationships = patch == null ? relationships : patch.relationships;
                int from = patch == null ? offsets[i] : 0;
                System.arraycopy(source, from, newNodes, at, degree);
                System.arraycopy(sourceRelationships, from, newRelationships, at, degree);
                at += degree;
            }
        }
        newOffsets[SIZE] = at;
        return new TopologyBlock(newOffsets, newNodes, newRelationships, left, leftCount);
    }
}
