package dev.kith.storage.record;

import dev.kith.Durability;

/** A bulk writer for stores without a path of their own for it: one batch, committed at the end. */
final class BatchedBulkWriter implements BulkWriter {
    private final RecordStore store;
    private final RecordBatch batch = new RecordBatch();

    BatchedBulkWriter(RecordStore store) {
        this.store = store;
    }

    @Override
    public void put(RecordKind kind, long a, long b, int c, byte[] source, int offset, int length) {
        batch.put(kind, a, b, c, source, offset, length);
    }

    @Override
    public long finish() {
        batch.requireLatestVersion(0);
        return switch (store.commit(batch, Durability.SYNC)) {
            case CommitResult.Committed committed -> committed.version();
            case CommitResult.Conflict conflict ->
                throw new IllegalStateException(
                        "something else was committed while the store was filled");
            case CommitResult.Unknown unknown -> throw unknown.cause();
        };
    }

    @Override
    public void close() {
        batch.clear();
    }
}
