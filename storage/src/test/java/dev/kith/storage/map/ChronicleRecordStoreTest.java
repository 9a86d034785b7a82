package dev.kith.storage.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.Durability;
import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.storage.log.DiskDirectory;
import dev.kith.storage.record.BulkWriter;
import dev.kith.storage.record.CommitResult;
import dev.kith.storage.record.HeapRecordStore;
import dev.kith.storage.record.OpenReport;
import dev.kith.storage.record.RecordBatch;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.record.RecordStore;
import dev.kith.storage.record.RecordStoreContract;
import dev.kith.storage.record.Snapshot;
import dev.kith.storage.record.SnapshotAssert;
import dev.kith.storage.record.VerifyReport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

class ChronicleRecordStoreTest extends RecordStoreContract {
    @TempDir
    Path temporary;

    @Override
    protected RecordStore create() {
        return open(StoreOptions.defaults());
    }

    private ChronicleRecordStore open(StoreOptions options) {
        return ChronicleRecordStore.open(temporary.resolve("store"), options);
    }

    @Test
    void whatWasCommittedIsThereAfterReopening() {
        put(RecordKind.NODE, 1, "Ann");
        put(RecordKind.NODE, 2, "Bob");
        delete(RecordKind.NODE, 1);
        store.close();

        store = open(StoreOptions.defaults());

        assertThat(store.openReport().way()).isEqualTo(OpenReport.Way.CLEAN);
        assertThat(store.version()).isEqualTo(3);
        assertThat(scan(RecordKind.NODE)).containsExactly("2=Bob");
        assertThat(put(RecordKind.NODE, 3, "Cid")).isEqualTo(new CommitResult.Committed(4));
        assertThat(scan(RecordKind.NODE)).containsExactly("2=Bob", "3=Cid");
    }

    @Test
    void aRandomHistoryWithReopeningsAndCheckpointsIsThatOfTheHeap() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        try (var oracle = new HeapRecordStore()) {
            for (int round = 0; round < 12; round++) {
                for (int i = 0; i < 30; i++) {
                    RecordBatch batch = randomBatch(random);
                    oracle.commit(batch, Durability.SYNC);
                    store.commit(batch, Durability.ASYNC);
                }
                if (random.nextBoolean()) {
                    store.checkpoint();
                }
                store.close();
                OpenReport.Way expected = OpenReport.Way.CLEAN;
                if (round % 3 == 1) {
                    expected = OpenReport.Way.REBUILT;
                    Files.delete(temporary.resolve("store/log/state"));
                }
                store = open(StoreOptions.defaults());
                assertThat(store.openReport().way()).isEqualTo(expected);
                try (Snapshot wanted = oracle.openSnapshot();
                        Snapshot actual = store.openSnapshot()) {
                    SnapshotAssert.assertSame(wanted, actual);
                }
            }
        }
        assertThat(store.verify().problems()).isEmpty();
    }

    @Test
    void scansFindRecordsThatHaveOutgrownTheirMaps() {
        for (int length = 10; length <= 1_000; length *= 10) {
            byte[] bytes = new byte[length];
            var batch = new RecordBatch();
            for (int i = 0; i < 3_000; i++) {
                batch.put(RecordKind.NODE, i, 0, 0, bytes, 0, length);
            }
            store.commit(batch, Durability.ASYNC);
            assertThat(scan(RecordKind.NODE)).as("of %d bytes", length).hasSize(3_000);
        }
        assertThat(store.verify()).isEqualTo(new VerifyReport(3_000, List.of()));
    }

    @Test
    void theJournalIsCondensedInTheBackgroundWhenItIsLong() throws Exception {
        store.close();
        StoreOptions small = StoreOptions.defaults().withCheckpointBytes(100_000);
        store = open(small);
        var batch = new RecordBatch();
        byte[] bytes = new byte[1_000];
        for (int i = 0; i < 5_000; i++) {
            batch.clear();
            batch.put(RecordKind.NODE, i % 50, 0, 0, bytes, 0, bytes.length);
            store.commit(batch, Durability.ASYNC);
        }
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (logBytes() > 1_000_000) {
            assertThat(System.nanoTime()).as("time to condense").isLessThan(deadline);
            store.commit(batch, Durability.SYNC);
        }
        long version = store.version();
        store.close();

        Files.delete(temporary.resolve("store/log/state"));
        store = open(small);
        assertThat(store.openReport().way()).isEqualTo(OpenReport.Way.REBUILT);
        assertThat(store.version()).isEqualTo(version);
        assertThat(scan(RecordKind.NODE)).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"all deleted", "folder deleted", "one deleted", "one cut"})
    void mapsThatAreNotThoseThatWereClosedAreMadeAnew(String damage) throws Exception {
        var batch = new RecordBatch();
        batch.put(RecordKind.NODE, 7, 0, 0, new byte[] {1, 2, 3}, 0, 3);
        batch.put(RecordKind.RELATIONSHIP, 7, 0, 0, new byte[] {4}, 0, 1);
        store.commit(batch, Durability.SYNC);
        store.close();
        Path maps = temporary.resolve("store/maps");
        Path node = maps.resolve("node-0-0.map");
        assertThat(node).exists();
        switch (damage) {
            case "all deleted" -> deleteAll(maps, false);
            case "folder deleted" -> deleteAll(maps, true);
            case "one deleted" -> Files.delete(node);
            default -> Files.write(node, new byte[5_000]);
        }

        store = open(StoreOptions.defaults());
        assertThat(store.openReport().way()).isEqualTo(OpenReport.Way.REBUILT);
        assertThat(scan(RecordKind.NODE)).hasSize(1);
        assertThat(scan(RecordKind.RELATIONSHIP)).hasSize(1);
        store.close();
        store = open(StoreOptions.defaults());
        assertThat(store.openReport().way()).isEqualTo(OpenReport.Way.CLEAN);
    }

    private static void deleteAll(Path folder, boolean itself) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        if (itself) {
            Files.delete(folder);
        }
    }

    @Test
    void aBulkLoadedStoreIsThereAfterReopeningAndRebuilding() throws Exception {
        try (BulkWriter writer = store.openBulkWriter()) {
            var value = new RecordBuffer();
            for (int i = 0; i < 20_000; i++) {
                writer.put(RecordKind.NODE, i, 0, 0, value.clear().putLong(i));
            }
            writer.put(RecordKind.META, 0, 0, 0, value.clear().putLong(2));
            writer.finish();
        }
        put(RecordKind.NODE, 5, "changed");
        store.checkpoint();
        for (boolean rebuild : new boolean[] {false, true}) {
            store.close();
            if (rebuild) {
                Files.delete(temporary.resolve("store/log/state"));
            }
            store = open(StoreOptions.defaults());
            assertThat(store.version()).isEqualTo(2);
            assertThat(scan(RecordKind.NODE)).hasSize(20_000).contains("5=changed");
            try (Snapshot snapshot = store.openSnapshot()) {
                var found = new RecordBuffer();
                assertThat(snapshot.get(RecordKind.META, 0, 0, 0, found)).isTrue();
                assertThat(found.getLong(0)).isEqualTo(2);
            }
        }
    }

    @Test
    void aBulkLoadThatNeverFinishedIsRefused() {
        try (BulkWriter writer = store.openBulkWriter()) {
            writer.put(RecordKind.NODE, 1, 0, 0, new RecordBuffer().putLong(1));
        }
        store.close();

        assertThatThrownBy(() -> open(StoreOptions.defaults()))
                .isInstanceOfSatisfying(
                        KithException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.CORRUPT_STORE))
                .hasMessageContaining("never finished");
    }

    @Test
    void openSnapshotsOutliveTheClosingOfTheStoreWithoutHarm() {
        put(RecordKind.NODE, 1, "Ann");
        Snapshot snapshot = store.openSnapshot();
        store.close();

        assertThatThrownBy(() -> snapshot.get(RecordKind.NODE, 1, 0, 0, new RecordBuffer()))
                .isInstanceOfSatisfying(
                        KithException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.GRAPH_CLOSED));
        snapshot.close();
        snapshot.close();
    }

    @Test
    void anEmptyStoreIsSmallAndPrivate() throws Exception {
        put(RecordKind.META, 1, "x");
        store.close();

        assertThat(sizeOf(temporary.resolve("store"))).isLessThan(1_500_000);
        try (Stream<Path> files = Files.walk(temporary.resolve("store"))) {
            for (Path file : files.toList()) {
                String expected = Files.isDirectory(file) ? "rwx------" : "rw-------";
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo(expected);
            }
        }
    }

    /** Files that vanish meanwhile count nothing. */
    private long logBytes() throws IOException {
        Path folder = temporary.resolve("store/log");
        long size = 0;
        for (String name : new DiskDirectory(folder).list()) {
            size += folder.resolve(name).toFile().length();
        }
        return size;
    }

    private static long sizeOf(Path folder) throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }
}
