package dev.kith.storage.cache;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.record.RecordVisitor;
import dev.kith.storage.tx.RecordView;

/** A snapshot, of which some kinds of records are kept in memory. */
final class CachedView implements RecordView {
    private final RecordView snapshot;
    private final long version;
    private final RecordCache labels;
    private final RecordCache indexes;

    CachedView(RecordView snapshot, long version, RecordCache labels, RecordCache indexes) {
        this.snapshot = snapshot;
        this.version = version;
        this.labels = labels;
        this.indexes = indexes;
    }

    @Override
    public RecordBuffer find(RecordKind kind, long a, long b, int c, RecordBuffer scratch) {
        if (kind == RecordKind.LABEL) {
            return labels.find(snapshot, version, a, b);
        }
        if (kind == RecordKind.INDEX) {
            return indexes.find(snapshot, version, a, b);
        }
        return snapshot.find(kind, a, b, c, scratch);
    }

    @Override
    public boolean isWritable() {
        return false;
    }

    @Override
    public void scan(RecordKind kind, RecordVisitor visitor) {
        snapshot.scan(kind, visitor);
    }
}
