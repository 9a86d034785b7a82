package dev.kith.storage.map;

import dev.kith.storage.folder.DatabaseFolder;
import dev.kith.storage.log.Condenser;
import dev.kith.storage.log.DiskDirectory;
import dev.kith.storage.log.LogDirectory;
import dev.kith.storage.log.LogReader;
import dev.kith.storage.log.Manifest;
import dev.kith.storage.log.StoreState;
import dev.kith.storage.record.OpenReport;
import dev.kith.storage.record.OpenReport.Way;
import dev.kith.storage.record.RecordBatch;
import dev.kith.storage.record.StorageErrors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Opens a store in one of the ways of {@link Way}, decided by how it was left: the maps are used as
 * they are, or recovered and the journal since the last checkpoint replayed over them, or rebuilt.
 */
final class StoreOpening {
    private final DatabaseFolder folder;
    private final LogDirectory logs;
    private final long startNanos = System.nanoTime();

    private StoreOpening(DatabaseFolder folder, LogDirectory logs) {
        this.folder = folder;
        this.logs = logs;
    }

    static ChronicleRecordStore open(Path path, StoreOptions options) {
        return open(path, options, DiskDirectory::new);
    }

    /** Opens a folder to fill it, which needs no library: a map that is opened later prepares it. */
    static ChronicleRecordStore openToFill(Path path) {
        return openPrepared(path, StoreOptions.defaults(), DiskDirectory::new);
    }

    /** Opens with a journal on other files than those of the disk, so that tests can fail them. */
    static ChronicleRecordStore open(
            Path path, StoreOptions options, Function<Path, LogDirectory> directories) {
        ChronicleRuntime.prepare();
        return openPrepared(path, options, directories);
    }

    private static ChronicleRecordStore openPrepared(
            Path path, StoreOptions options, Function<Path, LogDirectory> directories) {
        DatabaseFolder folder = DatabaseFolder.open(path, options.createIfMissing());
        try {
            return new ChronicleRecordStore(
                    new StoreOpening(folder, directories.apply(folder.logs())).run(), options);
        } catch (IOException failed) {
            folder.close();
            throw DatabaseFolder.failed(path, failed);
        } catch (Throwable failed) {
            folder.close();
            throw failed;
        }
    }

    private ChronicleRecordStore.Parts run() throws IOException {
        if (folder.isNew()) {
            return create();
        }
        Manifest manifest = Manifest.read(logs);
        new Condenser(logs).deleteUnneeded(manifest);
        Optional<StoreState> state = StoreState.read(logs);
        if (state.isEmpty()) {
            return rebuild(manifest, "its state is not known");
        }
        return switch (state.get().phase()) {
            case CLEAN -> openClean(manifest, state.get());
            case REBUILDING -> rebuild(manifest, "rebuilding its maps was not finished");
            case FILLING -> throw StorageErrors.unfinishedLoad(folder.path());
            case OPEN ->
                state.get().isOfThisBoot()
                        ? recoverOrRebuild(manifest)
                        : rebuild(manifest, "the machine went down while it was open");
        };
    }

    private ChronicleRecordStore.Parts create() throws IOException {
        Manifest manifest = Manifest.empty();
        manifest.write(logs);
        markOpen(0);
        folder.markAsDatabase();
        RecordMaps maps = RecordMaps.open(MapFolder.open(folder.maps(), true));
        return parts(maps, manifest, Way.CREATED, "it is new", new LogReader.Result(0, 0, 0));
    }

    private ChronicleRecordStore.Parts openClean(Manifest manifest, StoreState state)
            throws IOException {
        if (!MapFolder.filesIn(folder.maps()).equals(state.maps())) {
            return rebuild(manifest, "its maps are not those that it was closed with");
        }
        markOpen(state.version());
        RecordMaps maps = RecordMaps.open(MapFolder.open(folder.maps(), true));
        var found = new LogReader.Result(state.version(), 0, 0);
        return parts(maps, manifest, Way.CLEAN, "it was closed properly", found);
    }

    private ChronicleRecordStore.Parts recoverOrRebuild(Manifest manifest) throws IOException {
        try {
            return recover(manifest);
        } catch (RuntimeException | IOException damaged) {
            return rebuild(manifest, "its maps could not be recovered: " + damaged.getMessage());
        }
    }

    private ChronicleRecordStore.Parts recover(Manifest manifest) throws IOException {
        RecordMaps maps = RecordMaps.open(MapFolder.open(folder.maps(), false));
        try {
            maps.recoverSuspects();
            LogReader.Result replayed = replay(manifest, maps);
            return parts(maps, manifest, Way.RECOVERED, "its process died", replayed);
        } catch (Throwable failed) {
            maps.close();
            throw failed;
        }
    }

    private ChronicleRecordStore.Parts rebuild(Manifest manifest, String reason)
            throws IOException {
        StoreState.now(StoreState.Phase.REBUILDING, 0).write(logs);
        deleteMaps();
        RecordMaps maps = RecordMaps.open(MapFolder.open(folder.maps(), true));
        try {
            fill(maps, manifest);
            LogReader.Result replayed = replay(manifest, maps);
            markOpen(replayed.lastVersion());
            return parts(maps, manifest, Way.REBUILT, reason, replayed);
        } catch (Throwable failed) {
            maps.close();
            throw failed;
        }
    }

    /** Makes maps of what the segments hold, of each record the last state. */
    private void fill(RecordMaps maps, Manifest manifest) throws IOException {
        try (var tasks = new BackgroundTasks()) {
            MapFiller filler = maps.filler(manifest.checkpointVersion(), tasks);
            new Condenser(logs).forEachLast(manifest, filler::put);
            filler.finish();
            tasks.finish();
        }
        maps.findExisting();
    }

    private LogReader.Result replay(Manifest manifest, RecordMaps maps) throws IOException {
        return new LogReader(logs)
                .replay(
                        manifest.checkpointVersion(),
                        (version, payload, length) ->
                                RecordBatch.decode(payload, 0, length, maps.plainWriter(version)));
    }

    private ChronicleRecordStore.Parts parts(
            RecordMaps maps, Manifest manifest, Way way, String reason, LogReader.Result found) {
        long tookMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos);
        var report = new OpenReport(
                way, reason, found.lastVersion(), found.frameCount(), found.cutBytes(), tookMillis);
        return new ChronicleRecordStore.Parts(
                folder, logs, maps, new Checkpoints(logs, manifest), report);
    }

    private void markOpen(long version) throws IOException {
        StoreState.now(StoreState.Phase.OPEN, version).write(logs);
    }

    private void deleteMaps() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder.maps())) {
            files = found.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
