package dev.kith.storage.cache;

import dev.kith.storage.codec.DegreeRecord;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.tx.RecordView;
import dev.kith.store.NeighbourCursor;

import org.jspecify.annotations.Nullable;

/** What the caches know of the topology of one snapshot. For one thread. */
public final class TopologyReader {
    private final TopologyCache topology;
    private final DegreeCache degrees;
    private final RecordView snapshot;
    private final long version;
    private final boolean isEnabled;
    private int lastSlot = -1;
    private @Nullable VersionedBlocks<TopologyBlock> lastColumn;

    TopologyReader(TopologyCache topology, DegreeCache degrees, RecordView snapshot, long version) {
        this.topology = topology;
        this.degrees = degrees;
        this.snapshot = snapshot;
        this.version = version;
        isEnabled = topology.isEnabled();
    }

    /** Shows the relationships of a slot, or answers false if they are to be read from records. */
    public boolean neighbours(long nodeId, int slot, NeighbourCursor into) {
        TopologyBlock block = block(nodeId, slot, true);
        return block != null && block.show(TopologyBlock.indexOf(nodeId), into);
    }

    /** As {@link #neighbours}, but only those whose other end is one node. */
    public boolean between(long nodeId, int slot, long neighbourId, NeighbourCursor into) {
        TopologyBlock block = block(nodeId, slot, true);
        return block != null && block.showBetween(TopologyBlock.indexOf(nodeId), neighbourId, into);
    }

    /** The degree of a node in a slot. */
    public long degree(long nodeId, int slot) {
        TopologyBlock block = block(nodeId, slot, false);
        int degree = block == null ? -1 : block.degree(TopologyBlock.indexOf(nodeId));
        if (degree >= 0) {
            return degree;
        }
        NodeDegrees known = isEnabled ? degrees.find(nodeId, snapshot, version) : null;
        return known != null ? known.degree(slot) : DegreeRecord.degree(record(nodeId), slot);
    }

    /** The types that a node has relationships of; not to be changed. */
    public int[] types(long nodeId, boolean incoming) {
        NodeDegrees known = isEnabled ? degrees.find(nodeId, snapshot, version) : null;
        return known != null ? known.types(incoming) : DegreeRecord.types(record(nodeId), incoming);
    }

    private RecordBuffer record(long nodeId) {
        return snapshot.find(RecordKind.DEGREE, nodeId, 0, 0, new RecordBuffer(32));
    }

    private @Nullable TopologyBlock block(long nodeId, int slot, boolean buildIfMissing) {
        if (!isEnabled) {
            return null;
        }
        VersionedBlocks<TopologyBlock> column = lastColumn;
        if (column == null || slot != lastSlot) {
            column = topology.column(slot);
            lastColumn = column;
            lastSlot = slot;
        }
        int blockNumber = TopologyBlock.blockOf(nodeId);
        TopologyBlock found = column.find(blockNumber, version);
        return found != null || !buildIfMissing
                ? found
                : topology.missed(column, slot, blockNumber, snapshot, version);
    }
}
