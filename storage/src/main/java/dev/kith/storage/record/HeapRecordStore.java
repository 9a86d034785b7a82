package dev.kith.storage.record;

import dev.kith.Durability;
import dev.kith.ErrorCode;
import dev.kith.KithException;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * A store of plain collections under one lock: every version of every record that an open snapshot
 * could ask for, by key and then by version. Nothing is durable. It is meant to be obviously right:
 * the mode for small tests, and what faster stores are compared with.
 */
public final class HeapRecordStore implements RecordStore {
    /** What a delete leaves until no snapshot is older. */
    private static final byte[] DELETED = new byte[0];

    private static final int COMMITS_PER_PRUNE = 1024;

    private final TreeMap<RecordKey, TreeMap<Long, byte[]>> records = new TreeMap<>();
    private final TreeMap<Long, Integer> openSnapshots = new TreeMap<>();
    private long version;
    private boolean closed;

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.LOCAL);
    }

    @Override
    public OpenReport openReport() {
        return new OpenReport(OpenReport.Way.CREATED, "kept in memory only", 0, 0, 0, 0);
    }

    @Override
    public synchronized long version() {
        checkOpen();
        return version;
    }

    @Override
    public synchronized Snapshot openSnapshot() {
        checkOpen();
        openSnapshots.merge(version, 1, Integer::sum);
        return new HeapSnapshot(version);
    }

    @Override
    public synchronized CommitResult commit(RecordBatch batch, Durability durability) {
        checkOpen();
        long required = batch.requiredVersion().orElse(version);
        if (required != version) {
            return new CommitResult.Conflict(required, version);
        }
        long newVersion = version + 1;
        batch.forEach(new RecordBatch.Visitor() {
            @Override
            public void put(
                    RecordKind kind, long a, long b, int c, byte[] source, int at, int length) {
                byte[] value = new byte[length];
                System.arraycopy(source, at, value, 0, length);
                write(new RecordKey(kind, a, b, c), newVersion, value);
            }

            @Override
            public void delete(RecordKind kind, long a, long b, int c) {
                write(new RecordKey(kind, a, b, c), newVersion, DELETED);
            }
        });
        version = newVersion;
        if (version % COMMITS_PER_PRUNE == 0) {
            prune();
        }
        return new CommitResult.Committed(newVersion);
    }

    @Override
    public synchronized BulkWriter openBulkWriter() {
        checkOpen();
        if (version != 0) {
            throw new IllegalStateException("only an empty store can be filled in bulk");
        }
        return new BatchedBulkWriter(this);
    }

    @Override
    public void sync() {}

    @Override
    public void checkpoint() {}

    @Override
    public synchronized void prune() {
        checkOpen();
        long oldest = oldestNeeded();
        records.values().removeIf(versions -> {
            dropOlderThanSeenAt(oldest, versions);
            return versions.size() == 1
                    && versions.firstKey() <= oldest
                    && versions.firstEntry().getValue() == DELETED;
        });
    }

    @Override
    public synchronized VerifyReport verify() {
        checkOpen();
        return new VerifyReport(
                records.values().stream()
                        .filter(versions -> versions.lastEntry().getValue() != DELETED)
                        .count(),
                List.of());
    }

    @Override
    public synchronized void close() {
        closed = true;
        records.clear();
    }

    private void write(RecordKey key, long newVersion, byte[] value) {
        TreeMap<Long, byte[]> versions = records.computeIfAbsent(key, absent -> new TreeMap<>());
        dropOlderThanSeenAt(oldestNeeded(), versions);
        versions.put(newVersion, value);
    }

    private long oldestNeeded() {
        return openSnapshots.isEmpty() ? version : openSnapshots.firstKey();
    }

    private static void dropOlderThanSeenAt(long oldest, NavigableMap<Long, byte[]> versions) {
        Long seenByOldest = versions.floorKey(oldest);
        if (seenByOldest != null) {
            versions.headMap(seenByOldest, false).clear();
        }
    }

    private synchronized byte @Nullable [] read(RecordKey key, long at) {
        checkOpen();
        TreeMap<Long, byte[]> versions = records.get(key);
        Map.Entry<Long, byte[]> seen = versions == null ? null : versions.floorEntry(at);
        return seen == null || seen.getValue() == DELETED ? null : seen.getValue();
    }

    /** The first key of a kind after another key, or from the start of the kind. */
    private synchronized @Nullable RecordKey next(RecordKind kind, @Nullable RecordKey after) {
        checkOpen();
        RecordKey key = after != null
                ? records.higherKey(after)
                : records.ceilingKey(
                        new RecordKey(kind, Long.MIN_VALUE, Long.MIN_VALUE, Integer.MIN_VALUE));
        return key != null && key.kind() == kind ? key : null;
    }

    private synchronized void release(long snapshotVersion) {
        openSnapshots.merge(snapshotVersion, -1, (count, one) -> count == 1 ? null : count + one);
    }

    private void checkOpen() {
        if (closed) {
            throw new KithException(ErrorCode.GRAPH_CLOSED, "the record store is closed");
        }
    }

    private final class HeapSnapshot implements Snapshot {
        private final long version;
        private boolean released;

        HeapSnapshot(long version) {
            this.version = version;
        }

        @Override
        public long version() {
            return version;
        }

        @Override
        public boolean get(RecordKind kind, long a, long b, int c, RecordBuffer into) {
            byte[] value = read(new RecordKey(kind, a, b, c), version);
            if (value == null) {
                return false;
            }
            into.set(value, 0, value.length);
            return true;
        }

        @Override
        public void getMany(RecordKind kind, RecordKeys keys, IndexedVisitor visitor) {
            var value = new RecordBuffer();
            for (int i = 0; i < keys.size(); i++) {
                if (get(kind, keys.a(i), keys.b(i), keys.c(i), value)) {
                    visitor.visit(i, value);
                }
            }
        }

        @Override
        public void scan(RecordKind kind, RecordVisitor visitor) {
            var value = new RecordBuffer();
            boolean goOn = true;
            RecordKey key = next(kind, null);
            while (goOn && key != null) {
                if (get(kind, key.a(), key.b(), key.c(), value)) {
                    goOn = visitor.visit(key.a(), key.b(), key.c(), value);
                }
                key = next(kind, key);
            }
        }

        @Override
        public synchronized void close() {
            if (!released) {
                released = true;
                release(version);
            }
        }
    }
}
