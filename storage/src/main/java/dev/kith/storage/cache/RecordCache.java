package dev.kith.storage.cache;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.tx.RecordView;
import dev.kith.storage.tx.WriteBuffer;

/**
 * Keeps records of one kind as they are, by the first two parts of their key: pages of indexes,
 * blocks of label sets. A record that is missing is kept as one without bytes.
 */
final class RecordCache {
    private static final long OVERHEAD_BYTES = 96;

    private final Caches caches;
    private final RecordKind kind;
    private final Columns<RecordBuffer> columns;

    RecordCache(Caches caches, RecordKind kind) {
        this.caches = caches;
        this.kind = kind;
        columns = new Columns<>(caches, 1);
    }

    /** The record; not to be changed. */
    RecordBuffer find(RecordView snapshot, long version, long a, long b) {
        VersionedBlocks<RecordBuffer> column = columns.get((int) a);
        RecordBuffer found = column.find((int) b, version);
        return found != null ? found : load(snapshot, version, a, b, column);
    }

    private RecordBuffer load(
            RecordView snapshot,
            long version,
            long a,
            long b,
            VersionedBlocks<RecordBuffer> column) {
        var record = new RecordBuffer(0);
        RecordBuffer found = snapshot.find(kind, a, b, 0, record);
        if (column.isWorthBuilding((int) b)) {
            caches.install(column, (int) b, version, found, bytes(found));
        }
        return found;
    }

    void update(WriteBuffer writes, Changes changes, long newVersion) {
        for (int i = 0; i < changes.count(kind); i++) {
            int at = changes.at(kind, i);
            VersionedBlocks<RecordBuffer> column = columns.find((int) writes.keyA(at));
            int block = (int) writes.keyB(at);
            if (column == null) {
                continue;
            }
            if (column.head(block) == null) {
                column.changed(block, newVersion);
            } else {
                RecordBuffer written = writes.value(at);
                RecordBuffer copy = new RecordBuffer(written.length()).set(written);
                caches.push(column, block, newVersion, copy, bytes(copy));
            }
        }
    }

    private static long bytes(RecordBuffer record) {
        return OVERHEAD_BYTES + record.bytes().length;
    }
}
