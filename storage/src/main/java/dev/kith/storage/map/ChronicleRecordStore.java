package dev.kith.storage.map;

import dev.kith.Durability;
import dev.kith.storage.folder.DatabaseFolder;
import dev.kith.storage.log.Journal;
import dev.kith.storage.log.LogDirectory;
import dev.kith.storage.record.BulkWriter;
import dev.kith.storage.record.Capability;
import dev.kith.storage.record.CommitResult;
import dev.kith.storage.record.OpenReport;
import dev.kith.storage.record.RecordBatch;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.record.RecordStore;
import dev.kith.storage.record.Snapshot;
import dev.kith.storage.record.StorageErrors;
import dev.kith.storage.record.VerifyReport;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The record store in a folder: Chronicle Maps as the image, journal and segments as the truth.
 *
 * <p>A commit goes through {@link #commit} in stages, each a method of its own: prepare, append,
 * sync, apply, publish. It is durable after the sync and visible after the publish. One commit is
 * made at a time, under {@code commitLock}.
 */
public final class ChronicleRecordStore implements RecordStore {
    /** So that a frame's length is an int with room to spare. */
    private static final long MAX_BATCH_BYTES = 1L << 30;

    /** Images are pruned by a commit only when there are at least this many. */
    private static final int MIN_PRUNED_IMAGES = 1024;

    private final DatabaseFolder folder;
    private final OpenReport openReport;
    private final RecordMaps maps;
    private final Journal journal;
    private final Checkpoints checkpoints;
    private final SnapshotRegistry snapshots;
    private final Maintenance maintenance;
    private final ReentrantLock commitLock = new ReentrantLock();

    private volatile @Nullable Throwable poison;
    private volatile boolean closed;
    private boolean filling;
    private int pruneAtImages = MIN_PRUNED_IMAGES;

    /** What opening found; see {@link StoreOpening}. */
    record Parts(
            DatabaseFolder folder,
            LogDirectory logs,
            RecordMaps maps,
            Checkpoints checkpoints,
            OpenReport report) {}

    ChronicleRecordStore(Parts parts, StoreOptions options) {
        folder = parts.folder();
        openReport = parts.report();
        maps = parts.maps();
        checkpoints = parts.checkpoints();
        journal = new Journal(parts.logs(), openReport.version());
        snapshots = new SnapshotRegistry(openReport.version());
        maintenance = new Maintenance(this, options);
    }

    /**
     * Opens the store in a folder.
     *
     * @throws dev.kith.KithException with {@code NOT_A_DATABASE}, {@code DATABASE_NOT_FOUND}, {@code
     *     UNSUPPORTED_FORMAT}, {@code DATABASE_LOCKED}, {@code READ_ONLY}, {@code DISK_FULL}, {@code
     *     CORRUPT_STORE}, {@code JVM_FLAGS_NEEDED} or {@code IO}
     */
    public static ChronicleRecordStore open(Path path, StoreOptions options) {
        return StoreOpening.open(path, options);
    }

    /**
     * Makes a store in a missing or empty folder that is to be filled by a {@link BulkWriter}.
     * Chronicle Map is not loaded for that: in a new process it would take longer than to write
     * some hundred thousand records.
     *
     * @throws dev.kith.KithException as {@link #open}
     */
    public static ChronicleRecordStore openToFill(Path path) {
        return StoreOpening.openToFill(path);
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public OpenReport openReport() {
        return openReport;
    }

    @Override
    public long version() {
        checkOpen();
        return snapshots.published();
    }

    @Override
    public Snapshot openSnapshot() {
        checkOpen();
        return new ChronicleSnapshot(this, maps, snapshots.acquire());
    }

    @Override
    public CommitResult commit(RecordBatch batch, Durability durability) {
        commitLock.lock();
        try {
            checkWritable();
            long latest = snapshots.published();
            long required = batch.requiredVersion().orElse(latest);
            if (required != latest) {
                return new CommitResult.Conflict(required, latest);
            }
            long version = latest + 1;
            prepare(batch);
            append(version, batch);
            try {
                if (durability == Durability.SYNC) {
                    journal.sync();
                }
                maps.apply(version, batch);
            } catch (IOException | RuntimeException failed) {
                poison = failed;
                return new CommitResult.Unknown(version, StorageErrors.commitUnknown(failed));
            }
            publish(version, batch);
            maintenance.committed(durability, journal.fileBytes());
            return new CommitResult.Committed(version);
        } finally {
            commitLock.unlock();
        }
    }

    @Override
    public BulkWriter openBulkWriter() {
        commitLock.lock();
        try {
            checkWritable();
            if (snapshots.published() != 0) {
                throw new IllegalStateException("only an empty store can be filled in bulk");
            }
            var writer = new ChronicleBulkWriter(this, folder.path(), maps, checkpoints);
            filling = true;
            return writer;
        } catch (IOException failed) {
            throw DatabaseFolder.failed(folder.path(), failed);
        } finally {
            commitLock.unlock();
        }
    }

    @Override
    public void sync() {
        checkHealthy();
        try {
            journal.sync();
        } catch (IOException failed) {
            poison = failed;
            throw StorageErrors.poisoned(failed);
        }
    }

    @Override
    public void checkpoint() {
        try {
            long upTo = endJournalFile();
            checkpoints.checkpoint(upTo);
        } catch (IOException failed) {
            throw DatabaseFolder.failed(folder.path(), failed);
        }
    }

    @Override
    public void prune() {
        commitLock.lock();
        try {
            checkOpen();
            pruneImages();
        } finally {
            commitLock.unlock();
        }
    }

    @Override
    public VerifyReport verify() {
        List<String> problems = new ArrayList<>();
        long[] records = {0};
        try (Snapshot snapshot = openSnapshot()) {
            for (RecordKind kind : RecordKind.values()) {
                var again = new RecordBuffer();
                snapshot.scan(kind, (a, b, c, value) -> {
                    records[0]++;
                    if (!snapshot.get(kind, a, b, c, again)) {
                        problems.add("%s %d %d %d is found by a scan but not by its key"
                                .formatted(kind, a, b, c));
                    }
                    return true;
                });
            }
            checkpoints.verify(problems);
        }
        return new VerifyReport(records[0], problems);
    }

    @Override
    public void close() {
        commitLock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
        } finally {
            commitLock.unlock();
        }
        maintenance.stop();
        try {
            closeFiles();
        } catch (IOException failed) {
            throw StorageErrors.io("closing " + folder.path(), failed);
        } finally {
            // A reader may be inside a map now; the last one out takes the mapping down.
            if (snapshots.isEmpty()) {
                closeMaps();
            }
            folder.close();
        }
    }

    boolean isClosed() {
        return closed;
    }

    void release(long version) {
        boolean wasLast = snapshots.release(version);
        if (closed) {
            if (snapshots.isEmpty()) {
                closeMaps();
            }
        } else if (wasLast && !maps.images().isEmpty() && commitLock.tryLock()) {
            try {
                if (snapshots.isEmpty()) {
                    maps.images().clear();
                }
            } finally {
                commitLock.unlock();
            }
        }
    }

    /** Ends the journal's file between two commits; the version of the last commit in it. */
    long endJournalFile() throws IOException {
        commitLock.lock();
        try {
            checkHealthy();
            journal.rotate();
            return snapshots.published();
        } catch (IOException failed) {
            poison = failed;
            throw failed;
        } finally {
            commitLock.unlock();
        }
    }

    /** Condenses the journal beside commits, which go to its next file. */
    void checkpointInBackground() throws IOException {
        checkpoints.checkpoint(endJournalFile());
    }

    void syncInBackground() throws IOException {
        try {
            journal.sync();
        } catch (IOException failed) {
            poison = failed;
            throw failed;
        }
    }

    /** Makes a bulk load, which is durable by now, visible as the first commit. */
    void publishBulk(long version) {
        commitLock.lock();
        try {
            filling = false;
            journal.startAfter(version);
            snapshots.publish(version);
        } finally {
            commitLock.unlock();
        }
    }

    // --- the stages of a commit

    private void prepare(RecordBatch batch) {
        long bytes = batch.operations().length();
        if (bytes > MAX_BATCH_BYTES) {
            throw StorageErrors.batchTooLarge(bytes, MAX_BATCH_BYTES);
        }
        maps.prepare(batch);
    }

    private void append(long version, RecordBatch batch) {
        RecordBuffer operations = batch.operations();
        try {
            journal.append(version, operations.bytes(), operations.length());
        } catch (IOException failed) {
            throw DatabaseFolder.failed(folder.path(), failed);
        }
    }

    private void publish(long version, RecordBatch batch) {
        snapshots.publish(version);
        if (snapshots.isEmpty()) {
            maps.images().clear();
        } else {
            maps.dropImages(batch, snapshots.openVersions());
            if (maps.images().size() > pruneAtImages) {
                pruneImages();
            }
        }
    }

    private void pruneImages() {
        maps.images().drop(snapshots.openVersions());
        pruneAtImages = Math.max(MIN_PRUNED_IMAGES, 2 * maps.images().size());
    }

    private void closeFiles() throws IOException {
        if (poison != null || filling) {
            journal.abandon();
            return;
        }
        journal.close();
        maps.sync();
        checkpoints.markClean(snapshots.published(), MapFolder.filesIn(folder.maps()));
    }

    private void closeMaps() {
        try {
            maps.close();
        } catch (IOException failed) {
            throw StorageErrors.io("closing " + folder.path(), failed);
        }
    }

    private void checkOpen() {
        if (closed) {
            throw StorageErrors.closed();
        }
    }

    private void checkHealthy() {
        checkOpen();
        Throwable cause = poison;
        if (cause != null) {
            throw StorageErrors.poisoned(cause);
        }
    }

    private void checkWritable() {
        checkHealthy();
        if (filling) {
            throw new IllegalStateException("the store is being filled in bulk");
        }
    }
}
