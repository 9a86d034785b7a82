package dev.kith.storage.graph;

import dev.kith.storage.adjacency.AdjacencyReader;
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
import dev.kith.value.IntegerValue;
import dev.kith.value.NullValue;
import dev.kith.value.Value;

import java.util.List;

/** Reads the graph from a view of its records. */
class RecordGraphReader implements GraphReader {
    private final RecordView records;
    private final Tokens tokens;
    private final GraphCounts counts;
    private final Runnable onClose;
    private final RecordBuffer scratch = new RecordBuffer();
    private List<IndexDescriptor> indexes;
    private boolean closed;

    /**
     * A reader.
     *
     * @param counts those of the view; not changed here
     * @param onClose run once, by {@link #close}
     */
    RecordGraphReader(
            RecordView records,
            Tokens tokens,
            GraphCounts counts,
            List<IndexDescriptor> indexes,
            Runnable onClose) {
        this.records = records;
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
        return new PropertyReader() {
            @Override
            public Value read(long nodeId) {
                return key < 0 ? NullValue.NULL : NodeRecord.property(node(nodeId), key);
            }

            @Override
            public long readInteger(long nodeId, long otherwise) {
                return read(nodeId) instanceof IntegerValue integer ? integer.value() : otherwise;
            }
        };
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
        return new PropertyReader() {
            @Override
            public Value read(long relationshipId) {
                return key < 0
                        ? NullValue.NULL
                        : RelationshipRecord.property(relationshipRecord(relationshipId), key);
            }

            @Override
            public long readInteger(long relationshipId, long otherwise) {
                return read(relationshipId) instanceof IntegerValue integer
                        ? integer.value()
                        : otherwise;
            }
        };
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
        AdjacencyReader.neighbours(records, nodeId, AdjacencyChunk.slot(type, incoming), into);
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
        AdjacencyReader.between(records, nodeId, slot, neighbourId, into);
    }

    @Override
    public long degree(long nodeId, int type, boolean incoming) {
        return type < 0
                ? 0
                : DegreeRecord.degree(degrees(nodeId), AdjacencyChunk.slot(type, incoming));
    }

    @Override
    public int[] relationshipTypes(long nodeId, boolean incoming) {
        return DegreeRecord.types(degrees(nodeId), incoming);
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
        checkUsable();
        return records.find(RecordKind.DEGREE, nodeId, 0, 0, scratch);
    }

    /** What a visitor is shown must stay as it is, even if the visitor reads or writes. */
    private static RecordBuffer ownCopy(RecordBuffer record) {
        return new RecordBuffer(record.length()).set(record);
    }
}
