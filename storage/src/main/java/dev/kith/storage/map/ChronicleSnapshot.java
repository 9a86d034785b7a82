package dev.kith.storage.map;

import dev.kith.storage.record.IndexedVisitor;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKey;
import dev.kith.storage.record.RecordKeys;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.record.RecordVisitor;
import dev.kith.storage.record.Snapshot;
import dev.kith.storage.record.StorageErrors;

import java.util.concurrent.atomic.AtomicBoolean;

/** A view of the maps at one version: takes from the images what was overwritten since. */
final class ChronicleSnapshot implements Snapshot {
    /** A key and a value for each reading thread, so that a get makes no garbage. */
    private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

    private static final class Scratch {
        final MapKey key = new MapKey();
        final StoredValue value = new StoredValue(new RecordBuffer(0));
    }

    private final ChronicleRecordStore store;
    private final RecordMaps maps;
    private final long version;
    private final AtomicBoolean released = new AtomicBoolean();

    ChronicleSnapshot(ChronicleRecordStore store, RecordMaps maps, long version) {
        this.store = store;
        this.maps = maps;
        this.version = version;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public boolean get(RecordKind kind, long a, long b, int c, RecordBuffer into) {
        checkOpen();
        return read(kind, a, b, c, into);
    }

    @Override
    public void getMany(RecordKind kind, RecordKeys keys, IndexedVisitor visitor) {
        checkOpen();
        var value = new RecordBuffer();
        for (int i = 0; i < keys.size(); i++) {
            if (read(kind, keys.a(i), keys.b(i), keys.c(i), value)) {
                visitor.visit(i, value);
            }
        }
    }

    @Override
    public void scan(RecordKind kind, RecordVisitor visitor) {
        checkOpen();
        KindScan scan = maps.startScan(kind, version);
        try {
            if (scanMaps(scan, visitor)) {
                scanAside(scan, visitor);
            }
        } finally {
            maps.endScan(scan);
        }
    }

    @Override
    public void close() {
        if (released.compareAndSet(false, true)) {
            store.release(version);
        }
    }

    private boolean scanMaps(KindScan scan, RecordVisitor visitor) {
        var copy = new RecordMap.SegmentCopy();
        var buffer = new RecordBuffer();
        while (copyNext(scan, copy)) {
            checkOpen();
            while (copy.next()) {
                MapKey key = copy.key;
                if (key.piece != 0
                        || copy.value.version() > version
                        || scan.isAside(key.a, key.b, key.c)) {
                    continue;
                }
                if (copy.value.isSplit() && !read(scan.kind(), key.a, key.b, key.c, buffer)) {
                    throw vanished(scan.kind(), key.a);
                }
                RecordBuffer value = copy.value.isSplit() ? buffer : copy.value.body;
                if (!visitor.visit(key.a, key.b, key.c, value)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean copyNext(KindScan scan, RecordMap.SegmentCopy copy) {
        synchronized (scan) {
            return scan.copyNext(copy);
        }
    }

    private void scanAside(KindScan scan, RecordVisitor visitor) {
        var buffer = new RecordBuffer();
        for (RecordKey key : scan.aside()) {
            if (!read(key.kind(), key.a(), key.b(), key.c(), buffer)) {
                throw vanished(key.kind(), key.a());
            }
            if (!visitor.visit(key.a(), key.b(), key.c(), buffer)) {
                return;
            }
        }
    }

    private boolean read(RecordKind kind, long a, long b, int c, RecordBuffer into) {
        Scratch scratch = SCRATCH.get();
        StoredValue value = scratch.value;
        value.body = into;
        return switch (maps.of(kind).read(scratch.key.set(a, b, c, 0), value)) {
            case PRESENT -> value.version() <= version || readImage(kind, a, b, c, into, true);
            case ABSENT -> !maps.images().isEmpty() && readImage(kind, a, b, c, into, false);
            case TORN -> readImage(kind, a, b, c, into, true);
        };
    }

    /**
     * Reads what the record was.
     *
     * @param changed whether it was surely changed since this snapshot, so that there is an image
     */
    private boolean readImage(
            RecordKind kind, long a, long b, int c, RecordBuffer into, boolean changed) {
        BeforeImages.Image image = maps.images().find(new RecordKey(kind, a, b, c), version);
        if (image == null) {
            if (changed) {
                throw vanished(kind, a);
            }
            return false;
        }
        byte[] value = image.value();
        if (value == null) {
            return false;
        }
        into.set(value, 0, value.length);
        return true;
    }

    private RuntimeException vanished(RecordKind kind, long a) {
        checkOpen();
        return StorageErrors.corrupt(
                "%s record %d has no value at version %d".formatted(kind, a, version));
    }

    private void checkOpen() {
        if (released.get() || store.isClosed()) {
            throw StorageErrors.closed();
        }
    }
}
