package dev.kith.storage.tx;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.record.RecordVisitor;
import dev.kith.storage.record.Snapshot;

/** The records of one version. */
public final class SnapshotView implements RecordView {
    private final Snapshot snapshot;

    public SnapshotView(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public RecordBuffer find(RecordKind kind, long a, long b, int c, RecordBuffer scratch) {
        if (!snapshot.get(kind, a, b, c, scratch)) {
            scratch.clear();
        }
        return scratch;
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
