package dev.kith.storage.graph;

import dev.kith.storage.codec.GraphCounts;
import dev.kith.storage.codec.IndexHeader;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.tx.RecordView;
import dev.kith.store.IndexDescriptor;
import dev.kith.store.Statistics;

/** Counts, which are kept with every commit and so are exact. */
final class CountStatistics implements Statistics {
    private final GraphCounts counts;
    private final RecordView records;

    CountStatistics(GraphCounts counts, RecordView records) {
        this.counts = counts;
        this.records = records;
    }

    @Override
    public long nodes() {
        return counts.nodes();
    }

    @Override
    public long nodesWithLabel(int label) {
        return counts.nodesWithLabel(label);
    }

    @Override
    public long relationships() {
        return counts.relationships();
    }

    @Override
    public long relationshipsOfType(int type) {
        return counts.relationshipsOfType(type);
    }

    @Override
    public long distinctValues(IndexDescriptor index) {
        RecordBuffer header =
                records.find(RecordKind.INDEX, index.id(), 0, 0, new RecordBuffer(32));
        return header.length() == 0 ? 1 : Math.max(1, IndexHeader.distinct(header));
    }
}
