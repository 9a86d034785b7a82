package dev.kith.storage.cache;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.tx.RecordView;
import dev.kith.storage.tx.WriteBuffer;

import org.jspecify.annotations.Nullable;

/** The degree records of all nodes in blocks of 256, decoded. */
final class DegreeCache {
    private static final int BLOCK_BITS = 8;
    private static final int SIZE = 1 << BLOCK_BITS;
    private static final int MISSES_TO_BUILD = 8;

    /** An estimate: a few types a node. */
    private static final long BYTES = SIZE * 128L;

    private final Caches caches;
    private final Columns<NodeDegrees[]> columns;

    DegreeCache(Caches caches) {
        this.caches = caches;
        columns = new Columns<>(caches, MISSES_TO_BUILD);
    }

    /** The degrees of a node, or null if they are to be read from its record. */
    @Nullable
    NodeDegrees find(long nodeId, RecordView snapshot, long version) {
        VersionedBlocks<NodeDegrees[]> column = columns.get(0);
        int block = (int) (nodeId >>> BLOCK_BITS);
        NodeDegrees[] found = column.find(block, version);
        if (found == null) {
            if (!column.isWorthBuilding(block)) {
                return null;
            }
            found = build(snapshot, block);
            caches.install(column, block, version, found, BYTES);
        }
        return found[(int) nodeId & (SIZE - 1)];
    }

    void update(WriteBuffer writes, Changes changes, long newVersion) {
        VersionedBlocks<NodeDegrees[]> column = columns.find(0);
        if (column == null) {
            return;
        }
        long[] nodeIds = changes.ids(writes, RecordKind.DEGREE);
        var scratch = new RecordBuffer(0);
        int from = 0;
        while (from < nodeIds.length) {
            int block = (int) (nodeIds[from] >>> BLOCK_BITS);
            VersionedBlocks.Version<NodeDegrees[]> head = column.head(block);
            NodeDegrees[] copy = head == null ? null : head.content().clone();
            int to = from;
            while (to < nodeIds.length && nodeIds[to] >>> BLOCK_BITS == block) {
                if (copy != null) {
                    copy[(int) nodeIds[to] & (SIZE - 1)] = NodeDegrees.of(
                            writes.find(RecordKind.DEGREE, nodeIds[to], 0, 0, scratch));
                }
                to++;
            }
            if (copy == null) {
                column.changed(block, newVersion);
            } else {
                caches.push(column, block, newVersion, copy, BYTES);
            }
            from = to;
        }
    }

    private static NodeDegrees[] build(RecordView snapshot, int block) {
        NodeDegrees[] built = new NodeDegrees[SIZE];
        var scratch = new RecordBuffer();
        for (int i = 0; i < SIZE; i++) {
            long nodeId = ((long) block << BLOCK_BITS) + i;
            built[i] = NodeDegrees.of(snapshot.find(RecordKind.DEGREE, nodeId, 0, 0, scratch));
        }
        return built;
    }
}
