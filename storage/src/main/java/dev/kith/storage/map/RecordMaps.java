package dev.kith.storage.map;

import dev.kith.storage.record.RecordBatch;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKey;
import dev.kith.storage.record.RecordKind;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * All records as they are now, and the images of what commits have overwritten. Read by any thread;
 * written by one at a time.
 */
final class RecordMaps implements AutoCloseable {
    private final MapFolder folder;
    private final KindMaps[] byKind = new KindMaps[RecordKind.values().length];
    private final BeforeImages images = new BeforeImages();
    private final CopyOnWriteArrayList<KindScan> scans = new CopyOnWriteArrayList<>();

    // What the one writer uses again and again.
    private final MapKey key = new MapKey();
    private final StoredValue scratch = new StoredValue(new RecordBuffer());

    private RecordMaps(MapFolder folder) {
        this.folder = folder;
        for (RecordKind kind : RecordKind.values()) {
            byKind[kind.number()] = new KindMaps(folder, kind);
        }
    }

    /** Finds the maps in a folder. None is opened yet, however many there are. */
    static RecordMaps open(MapFolder folder) throws IOException {
        var maps = new RecordMaps(folder);
        maps.findExisting();
        return maps;
    }

    /** Finds the maps in the folder that were not made by writing records here. */
    void findExisting() throws IOException {
        Map<List<Object>, Integer> linkCounts = new HashMap<>();
        for (MapFileName file : folder.list()) {
            linkCounts.merge(List.of(file.kind(), file.extent()), file.link() + 1, Math::max);
        }
        linkCounts.forEach((extent, count) ->
                of((RecordKind) extent.get(0)).addExisting((Long) extent.get(1), count));
    }

    KindMaps of(RecordKind kind) {
        return byKind[kind.number()];
    }

    BeforeImages images() {
        return images;
    }

    /** Opens, and so recovers, every map that a process had open when it died. */
    void recoverSuspects() {
        for (MapFileName file : folder.suspects()) {
            Extent extent = of(file.kind()).byNumber(file.extent());
            if (extent != null) {
                extent.links();
            }
        }
    }

    long droppedEntries() {
        return folder.droppedEntries();
    }

    /** Makes the files that a batch needs, so that a full disk is noticed before its commit. */
    void prepare(RecordBatch batch) {
        batch.forEach(new RecordBatch.Visitor() {
            @Override
            public void put(
                    RecordKind kind, long a, long b, int c, byte[] source, int at, int length) {
                of(kind).prepare(a);
            }

            @Override
            public void delete(RecordKind kind, long a, long b, int c) {
                // Needs no space.
            }
        });
    }

    /** Applies a commit that others may look beside of: keeps images of what it changes. */
    void apply(long version, RecordBatch batch) {
        batch.forEach(new ImagingWriter(version));
    }

    /** Applies operations that nobody can look beside of, as when a store is opened. */
    RecordBatch.Visitor plainWriter(long version) {
        return new PlainWriter(version);
    }

    /** Makes the maps of a store that has none. */
    MapFiller filler(long version, BackgroundTasks tasks) {
        return new MapFiller(
                folder, version, tasks, MapFiller.maxBytes(Runtime.getRuntime().maxMemory()));
    }

    /** Drops the images of a commit's records that no snapshot sees. */
    void dropImages(RecordBatch batch, long[] openSnapshots) {
        batch.forEach(new RecordBatch.Visitor() {
            @Override
            public void put(
                    RecordKind kind, long a, long b, int c, byte[] source, int at, int length) {
                images.drop(new RecordKey(kind, a, b, c), openSnapshots);
            }

            @Override
            public void delete(RecordKind kind, long a, long b, int c) {
                images.drop(new RecordKey(kind, a, b, c), openSnapshots);
            }
        });
    }

    /** Starts a scan: sets aside what was changed already since its snapshot. */
    KindScan startScan(RecordKind kind, long snapshot) {
        var scan = new KindScan(kind, snapshot, of(kind).extents());
        // Registered before the images are looked through: what a writer changes from now on it
        // sets aside itself, and what it changed before has an image.
        scans.add(scan);
        images.forEachKey(changed -> {
            if (changed.kind() == kind && isThere(changed, snapshot)) {
                scan.setAside(changed);
            }
        });
        return scan;
    }

    void endScan(KindScan scan) {
        scans.remove(scan);
    }

    void sync() throws IOException {
        for (KindMaps maps : byKind) {
            maps.sync();
        }
        folder.syncNames();
    }

    @Override
    public void close() throws IOException {
        for (KindMaps maps : byKind) {
            maps.close();
        }
        folder.close();
    }

    private boolean isThere(RecordKey changed, long snapshot) {
        BeforeImages.Image image = images.find(changed, snapshot);
        return image != null && image.value() != null;
    }

    private final class PlainWriter implements RecordBatch.Visitor {
        private final long version;

        PlainWriter(long version) {
            this.version = version;
        }

        @Override
        public void put(
                RecordKind kind, long a, long b, int c, byte[] source, int offset, int length) {
            of(kind).put(key.set(a, b, c, 0), scratch, version, source, offset, length);
        }

        @Override
        public void delete(RecordKind kind, long a, long b, int c) {
            of(kind).remove(key.set(a, b, c, 0), scratch);
        }
    }

    private final class ImagingWriter implements RecordBatch.Visitor {
        private final long version;

        ImagingWriter(long version) {
            this.version = version;
        }

        @Override
        public void put(
                RecordKind kind, long a, long b, int c, byte[] source, int offset, int length) {
            long before = addImage(kind, a, b, c);
            KindScan scan = scanBesides(kind);
            if (scan == null) {
                of(kind).put(key.set(a, b, c, 0), scratch, version, source, offset, length);
                return;
            }
            besideScans(
                    kind,
                    before,
                    a,
                    b,
                    c,
                    () -> of(kind).put(
                                    key.set(a, b, c, 0), scratch, version, source, offset, length));
        }

        @Override
        public void delete(RecordKind kind, long a, long b, int c) {
            long before = addImage(kind, a, b, c);
            if (scanBesides(kind) == null) {
                of(kind).remove(key.set(a, b, c, 0), scratch);
                return;
            }
            besideScans(kind, before, a, b, c, () -> of(kind).remove(key.set(a, b, c, 0), scratch));
        }

        /** The version of the record as it is, or 0 if there is none. */
        private long addImage(RecordKind kind, long a, long b, int c) {
            KindMaps.Outcome outcome = of(kind).read(key.set(a, b, c, 0), scratch);
            boolean present = outcome == KindMaps.Outcome.PRESENT;
            long from = present ? scratch.version() : 0;
            // A second write of this commit to the record: its image is there already.
            if (from != version) {
                byte @Nullable [] value = present ? scratch.body.copyOfBytes() : null;
                images.add(new RecordKey(kind, a, b, c), from, version, value);
            }
            return from;
        }

        private @Nullable KindScan scanBesides(RecordKind kind) {
            for (KindScan scan : scans) {
                if (scan.kind() == kind) {
                    return scan;
                }
            }
            return null;
        }

        /** Changes a record while no scan of its kind copies anything. */
        private void besideScans(
                RecordKind kind, long before, long a, long b, int c, Runnable change) {
            lockNext(kind, scans.toArray(new KindScan[0]), 0, before, a, b, c, change);
        }

        private void lockNext(
                RecordKind kind,
                KindScan[] all,
                int at,
                long before,
                long a,
                long b,
                int c,
                Runnable change) {
            if (at == all.length) {
                change.run();
                return;
            }
            synchronized (all[at]) {
                Extent extent = of(kind).find(a);
                if (all[at].kind() == kind && extent != null) {
                    all[at].beforeChange(extent, key.set(a, b, c, 0), before);
                }
                lockNext(kind, all, at + 1, before, a, b, c, change);
            }
        }
    }
}
