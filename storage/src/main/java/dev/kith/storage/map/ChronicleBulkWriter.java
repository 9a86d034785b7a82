package dev.kith.storage.map;

import dev.kith.storage.folder.DatabaseFolder;
import dev.kith.storage.log.SegmentWriter;
import dev.kith.storage.record.BulkWriter;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.record.StorageErrors;

import java.io.IOException;
import java.nio.file.Path;

/** Fills an empty store: each record goes to the maps and to one segment, none to the journal. */
final class ChronicleBulkWriter implements BulkWriter {
    private static final long VERSION = 1;
    private static final long SYNC_BYTES = 8 << 20;

    private final ChronicleRecordStore store;
    private final Path folder;
    private final Checkpoints checkpoints;
    private final RecordMaps maps;
    private final SegmentWriter segment;
    private final BackgroundTasks tasks;
    private final MapFiller filler;
    private long syncAtBytes = SYNC_BYTES;

    ChronicleBulkWriter(
            ChronicleRecordStore store, Path folder, RecordMaps maps, Checkpoints checkpoints)
            throws IOException {
        this.store = store;
        this.folder = folder;
        this.checkpoints = checkpoints;
        this.maps = maps;
        this.segment = checkpoints.startBulk(VERSION);
        this.tasks = new BackgroundTasks();
        this.filler = maps.filler(VERSION, tasks);
    }

    @Override
    public void put(RecordKind kind, long a, long b, int c, byte[] source, int offset, int length) {
        try {
            segment.put(kind, a, b, c, source, offset, length);
            if (segment.bytesWritten() >= syncAtBytes) {
                syncAtBytes = segment.bytesWritten() + SYNC_BYTES;
                tasks.add(segment::syncSoFar);
            }
            filler.put(kind, a, b, c, source, offset, length);
        } catch (IOException failed) {
            throw DatabaseFolder.failed(folder, failed);
        }
    }

    @Override
    public long finish() {
        try {
            filler.finish();
            String name = segment.finish();
            tasks.finish();
            // Not before: who finds this takes the maps that are there for all.
            checkpoints.finishBulk(name, VERSION);
            maps.findExisting();
        } catch (IOException failed) {
            throw DatabaseFolder.failed(folder, failed);
        }
        store.publishBulk(VERSION);
        return VERSION;
    }

    @Override
    public void close() {
        tasks.close();
        try {
            segment.close();
        } catch (IOException failed) {
            throw StorageErrors.io("ending a bulk load", failed);
        }
    }
}
