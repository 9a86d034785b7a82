package dev.kith.storage.cache;

import dev.kith.storage.adjacency.AdjacencyReader;
import dev.kith.storage.cache.TopologyBlock.Run;
import dev.kith.storage.codec.NeighbourList;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.tx.RecordView;
import dev.kith.storage.tx.WriteBuffer;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * The topology as arrays: a column for each type and direction, in blocks of 512 nodes. A block is
 * built from adjacency records when its nodes were asked for a few times; a commit replaces the
 * nodes that it touches.
 */
final class TopologyCache {
    /** Building a block costs some hundred gets, so a node or two of it are read from records. */
    private static final int MISSES_TO_BUILD = 8;

    /** A node with more relationships is walked chunk by chunk, so that a commit never copies it. */
    private static final int MAX_DEGREE = 32_768;

    private static final int PATCHES_TO_FOLD = 128;

    private final Caches caches;
    private final Columns<TopologyBlock> columns;

    TopologyCache(Caches caches) {
        this.caches = caches;
        columns = new Columns<>(caches, MISSES_TO_BUILD);
    }

    boolean isEnabled() {
        return caches.isEnabled();
    }

    VersionedBlocks<TopologyBlock> column(int slot) {
        return columns.get(slot);
    }

    /** What to do when a block is not there: builds it, or answers null if it is too early. */
    @Nullable
    TopologyBlock missed(
            VersionedBlocks<TopologyBlock> column,
            int slot,
            int blockNumber,
            RecordView snapshot,
            long version) {
        if (!column.isWorthBuilding(blockNumber)) {
            return null;
        }
        TopologyBlock built = build(snapshot, slot, blockNumber);
        caches.install(column, blockNumber, version, built, built.bytes());
        return built;
    }

    void update(WriteBuffer writes, Changes changes, long newVersion) {
        int count = changes.count(RecordKind.ADJACENCY);
        if (count == 0) {
            return;
        }
        long[] slots = new long[count];
        for (int i = 0; i < count; i++) {
            slots[i] = writes.keyB(changes.at(RecordKind.ADJACENCY, i));
        }
        Arrays.sort(slots);
        for (int i = 0; i < count; i++) {
            if (i == 0 || slots[i] != slots[i - 1]) {
                VersionedBlocks<TopologyBlock> column = columns.find((int) slots[i]);
                if (column != null) {
                    update(writes, changes, column, (int) slots[i], newVersion);
                }
            }
        }
    }

    private void update(
            WriteBuffer writes,
            Changes changes,
            VersionedBlocks<TopologyBlock> column,
            int slot,
            long newVersion) {
        long[] nodeIds = nodesOf(writes, changes, slot);
        int from = 0;
        while (from < nodeIds.length) {
            int blockNumber = TopologyBlock.blockOf(nodeIds[from]);
            int to = from;
            while (to < nodeIds.length && TopologyBlock.blockOf(nodeIds[to]) == blockNumber) {
                to++;
            }
            VersionedBlocks.Version<TopologyBlock> head = column.head(blockNumber);
            if (head == null) {
                column.changed(blockNumber, newVersion);
            } else {
                int[] indexes = new int[to - from];
                Run[] runs = new Run[to - from];
                int distinct = 0;
                for (int i = from; i < to; i++) {
                    if (i == from || nodeIds[i] != nodeIds[i - 1]) {
                        indexes[distinct] = TopologyBlock.indexOf(nodeIds[i]);
                        runs[distinct++] = read(writes, nodeIds[i], slot);
                    }
                }
                TopologyBlock patched =
                        head.content().patched(indexes, runs, distinct, PATCHES_TO_FOLD);
                caches.push(column, blockNumber, newVersion, patched, patched.bytes());
            }
            from = to;
        }
    }

    private static long[] nodesOf(WriteBuffer writes, Changes changes, int slot) {
        long[] nodeIds = new long[changes.count(RecordKind.ADJACENCY)];
        int count = 0;
        for (int i = 0; i < nodeIds.length; i++) {
            int at = changes.at(RecordKind.ADJACENCY, i);
            if (writes.keyB(at) == slot) {
                nodeIds[count++] = writes.keyA(at);
            }
        }
        long[] sorted = Arrays.copyOf(nodeIds, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static Run read(RecordView records, long nodeId, int slot) {
        var pairs = new NeighbourList(0);
        if (!AdjacencyReader.readUpTo(records, nodeId, slot, MAX_DEGREE, pairs)) {
            return Run.TOO_MANY;
        }
        return new Run(pairs.nodes(), pairs.relationships(), pairs.size());
    }

    private static TopologyBlock build(RecordView records, int slot, int blockNumber) {
        int[] offsets = new int[TopologyBlock.SIZE + 1];
        @Nullable Run[] tooMany = TopologyBlock.NO_PATCHES;
        int tooManyCount = 0;
        var pairs = new NeighbourList(TopologyBlock.SIZE);
        long firstNode = (long) blockNumber << TopologyBlock.BLOCK_BITS;
        for (int i = 0; i < TopologyBlock.SIZE; i++) {
            offsets[i] = pairs.size();
            if (!AdjacencyReader.readUpTo(records, firstNode + i, slot, MAX_DEGREE, pairs)) {
                tooMany = tooMany.length == 0 ? new @Nullable Run[TopologyBlock.SIZE] : tooMany;
                tooMany[i] = Run.TOO_MANY;
                tooManyCount++;
            }
        }
        offsets[TopologyBlock.SIZE] = pairs.size();
        return new TopologyBlock(
                offsets,
                Arrays.copyOf(pairs.nodes(), pairs.size()),
                Arrays.copyOf(pairs.relationships(), pairs.size()),
                tooMany,
                tooManyCount);
    }
}
