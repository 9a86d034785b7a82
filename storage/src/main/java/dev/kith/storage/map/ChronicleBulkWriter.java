package dev.kith.storage.map;

import dev.kith.storage.folder.DatabaseFolder;
import dev.kith.storage.log.SegmentWriter;
import dev.kith.storage.record.BulkWriter;
import dev.kith.storage.record.RecordBatch;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.record.StorageErrors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/** Fills an empty store: each record goes to the maps and to one segment, none to the journal. */
final class ChronicleBulkWriter implements BulkWriter {
    private static final long VERSION = 1;
    private static final long SYNC_BYTES = 8 << 20;

    private final ChronicleRecordStore store;
    private final Path folder;
    private final Checkpoints checkpoints;
    private final SegmentWriter segment;
    private final RecordMaps allMaps;
    private final RecordBatch.Visitor maps;
    private final EarlySync earlySync;
    private final Set<RecordKind> begun = EnumSet.noneOf(RecordKind.class);
    private RecordKind current = RecordKind.META;
    private long syncAtBytes = SYNC_BYTES;

    ChronicleBulkWriter(
            ChronicleRecordStore store, Path folder, RecordMaps maps, Checkpoints checkpoints)
            throws IOException {
        this.store = store;
        this.folder = folder;
        this.checkpoints = checkpoints;
        this.segment = checkpoints.startBulk(VERSION);
        this.allMaps = maps;
        this.maps = maps.plainWriter(VERSION);
        this.earlySync = new EarlySync();
        maps.onPassing(extent -> earlySync.add(extent::syncOpened));
    }

    @Override
    public void put(RecordKind kind, long a, long b, int c, byte[] source, int offset, int length) {
        try {
            segment.put(kind, a, b, c, source, offset, length);
            if (segment.bytesWritten() >= syncAtBytes) {
                syncAtBytes = segment.bytesWritten() + SYNC_BYTES;
                earlySync.add(segment::syncSoFar);
            }
        } catch (IOException failed) {
            throw DatabaseFolder.failed(folder, failed);
        }
        if (kind != current) {
            change(kind);
        }
        maps.put(kind, a, b, c, source, offset, length);
    }

    /** A load comes kind by kind, so that what is left behind is complete and can be forced. */
    private void change(RecordKind next) {
        RecordKind left = current;
        current = next;
        if (begun.add(next)) {
            earlySync.add(() -> allMaps.sync(left));
        }
    }

    @Override
    public long finish() {
        try {
            earlySync.add(allMaps::sync);
            checkpoints.finishBulk(segment, VERSION);
            earlySync.finish();
        } catch (IOException failed) {
            throw DatabaseFolder.failed(folder, failed);
        }
        store.publishBulk(VERSION);
        return VERSION;
    }

    @Override
    public void close() {
        earlySync.close();
        try {
            segment.close();
        } catch (IOException failed) {
            throw StorageErrors.io("ending a bulk load", failed);
        }
    }
}
