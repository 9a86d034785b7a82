package dev.kith.storage.graph;

import dev.kith.storage.adjacency.AdjacencyReader;
import dev.kith.storage.cache.Caches;
import dev.kith.storage.cache.TopologyReader;
import dev.kith.storage.codec.AdjacencyChunk;
import dev.kith.storage.codec.DegreeRecord;
import dev.kith.storage.codec.GraphCounts;
import dev.kith.storage.codec.IdBlock;
import dev.kith.storage.codec.NodeRecord;
import dev.kith.storage.codec.RelationshipRecord;
import dev.kith.storage.index.IndexRanges;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.tx.RecordView;
import dev.kith.store.GraphReader;
import dev.kith.store.IdCursor;
import dev.kith.store.IndexDescriptor;
import dev.kith.store.IndexRange;
import dev.kith.store.NeighbourCursor;
import dev.kith.store.PropertyReader;
import dev.kith.store.PropertyVisitor;
import dev.kith.store.RelationshipEnds;
import dev.kith.store.Statistics;
import dev.kith.store.StoreErrors;
import dev.kith.store.Tokens;
import dev.kith.value.NullValue;
import dev.kith.value.Value;

import java.util.List;

/** Reads the graph from a view of its records. */
class RecordGraphReader implements GraphReader {
    private static final int[] NO_TYPES = {};

    private static final PropertyReader NO_PROPERTY = new PropertyReader() {
        @Override
        public Value read(long entityId) {
            return NullValue.NULL;
        }

        @Override
        public long readInteger(long entityId, long otherwise) {
            return otherwise;
        }
    };

    private final RecordView records;
    private final RecordView snapshot;
    private final long version;
    private final Caches caches;
    private final TopologyReader topology;
    private final Tokens tokens;
    private final GraphCounts counts;
    private final Runnable onClose;
    private final RecordBuffer scratch = new RecordBuffer();
    private List<IndexDescriptor> indexes;
    private boolean closed;

    /**
     * A reader.
     *
     * @param records what is read: the snapshot, or a transaction's writes over it
     * @param version that of the snapshot
     * @param counts those of {@code records}; not changed here
     * @param onClose run once, by {@link #close}
     */
    RecordGraphReader(
            RecordView records,
            RecordView snapshot,
            long version,
            Caches caches,
            Tokens tokens,
            GraphCounts counts,
            List<IndexDescriptor> indexes,
            Runnable onClose) {
        this.records = records;
        this.snapshot = snapshot;
        this.version = version;
        this.caches = caches;
        topology = caches.topology(snapshot, version);
        this.tokens = tokens;
        this.counts = counts;
        this.indexes = indexes;
        this.onClose = onClose;
    }

    @Override
    public Tokens tokens() {
        return tokens;
    }

    @Override
    public Statistics statistics() {
        checkUsable();
        return new CountStatistics(counts, records);
    }

    @Override
    public boolean nodeExists(long nodeId) {
        return isMember(IdBlock.ALL_NODES, nodeId);
    }

    @Override
    public boolean hasLabel(long nodeId, int label) {
        return label >= 0 && isMember(IdBlock.labelSet(label), nodeId);
    }

    @Override
    public int[] labels(long nodeId) {
        return NodeRecord.labels(node(nodeId));
    }

    @Override
    public PropertyReader nodeProperty(int key) {
        checkUsable();
        return key < 0 ? NO_PROPERTY : caches.nodeProperty(snapshot, version, key);
    }

    @Override
    public void nodeProperties(long nodeId, PropertyVisitor visitor) {
        NodeRecord.properties(ownCopy(node(nodeId)), visitor);
    }

    @Override
    public boolean relationshipExists(long relationshipId) {
        return isMember(IdBlock.ALL_RELATIONSHIPS, relationshipId);
    }

    @Override
    public boolean relationship(long relationshipId, RelationshipEnds into) {
        return RelationshipRecord.ends(relationshipRecord(relationshipId), into);
    }

    @Override
    public PropertyReader relationshipProperty(int key) {
        checkUsable();
        return key < 0 ? NO_PROPERTY : caches.relationshipProperty(snapshot, version, key);
    }

    @Override
    public void relationshipProperties(long relationshipId, PropertyVisitor visitor) {
        RelationshipRecord.properties(ownCopy(relationshipRecord(relationshipId)), visitor);
    }

    @Override
    public void neighbours(long nodeId, int type, boolean incoming, NeighbourCursor into) {
        checkUsable();
        if (type < 0 || nodeId < 0) {
            into.none();
            return;
        }
        int slot = AdjacencyChunk.slot(type, incoming);
        if (hasChangedDegree(nodeId) || !topology.neighbours(nodeId, slot, into)) {
            AdjacencyReader.neighbours(records, nodeId, slot, into);
        }
    }

    @Override
    public void between(
            long nodeId, int type, boolean incoming, long neighbourId, NeighbourCursor into) {
        checkUsable();
        if (type < 0 || nodeId < 0) {
            into.none();
            return;
        }
        int slot = AdjacencyChunk.slot(type, incoming);
        if (hasChangedDegree(nodeId) || !topology.between(nodeId, slot, neighbourId, into)) {
            AdjacencyReader.between(records, nodeId, slot, neighbourId, into);
        }
    }

    @Override
    public long degree(long nodeId, int type, boolean incoming) {
        checkUsable();
        if (type < 0 || nodeId < 0) {
            return 0;
        }
        int slot = AdjacencyChunk.slot(type, incoming);
        return hasChangedDegree(nodeId)
                ? DegreeRecord.degree(degrees(nodeId), slot)
                : topology.degree(nodeId, slot);
    }

    @Override
    public int[] relationshipTypes(long nodeId, boolean incoming) {
        checkUsable();
        if (nodeId < 0) {
            return NO_TYPES;
        }
        return hasChangedDegree(nodeId)
                ? DegreeRecord.types(degrees(nodeId), incoming)
                : topology.types(nodeId, incoming);
    }

    @Override
    public IdCursor allNodes() {
        checkUsable();
        return new IdSetCursor(records, IdBlock.ALL_NODES, counts.nextNodeId());
    }

    @Override
    public IdCursor nodesWithLabel(int label) {
        checkUsable();
        return label < 0 || counts.nodesWithLabel(label) == 0
                ? IdCursor.EMPTY
                : new IdSetCursor(records, IdBlock.labelSet(label), counts.nextNodeId());
    }

    @Override
    public IdCursor allRelationships() {
        checkUsable();
        return new IdSetCursor(records, IdBlock.ALL_RELATIONSHIPS, counts.nextRelationshipId());
    }

    @Override
    public List<IndexDescriptor> indexes() {
        return indexes;
    }

    @Override
    public IdCursor seek(IndexDescriptor index, IndexRange range) {
        checkUsable();
        if (!indexes.contains(index)) {
            throw StoreErrors.indexNotFound(index.name());
        }
        return IndexRanges.isAnswerable(range)
                ? IndexRanges.seek(records, index, range)
                : ListSearch.search(this, index, range);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            onClose.run();
        }
    }

    /**
     * Whether this transaction has added or removed a relationship of a node: then what is cached
     * of the snapshot is not what it sees. Each such change edits the degree record.
     */
    boolean hasChangedDegree(long nodeId) {
        return false;
    }

    void checkUsable() {
        if (closed) {
            throw GraphErrors.transactionClosed();
        }
    }

    boolean isClosed() {
        return closed;
    }

    void setIndexes(List<IndexDescriptor> newIndexes) {
        indexes = List.copyOf(newIndexes);
    }

    private boolean isMember(long set, long id) {
        checkUsable();
        return id >= 0
                && IdBlock.contains(
                        records.find(RecordKind.LABEL, set, IdBlock.blockOf(id), 0, scratch), id);
    }

    private RecordBuffer node(long nodeId) {
        checkUsable();
        return records.find(RecordKind.NODE, nodeId, 0, 0, scratch);
    }

    private RecordBuffer relationshipRecord(long relationshipId) {
        checkUsable();
        return records.find(RecordKind.RELATIONSHIP, relationshipId, 0, 0, scratch);
    }

    private RecordBuffer degrees(long nodeId) {
        return records.find(RecordKind.DEGREE, nodeId, 0, 0, scratch);
    }

    /** What a visitor is shown must stay as it is, even if the visitor reads or writes. */
    private static RecordBuffer ownCopy(RecordBuffer record) {
        return new RecordBuffer(record.length()).set(record);
    }
}
