package dev.kith.storage.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.Durability;
import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.storage.record.CommitResult;
import dev.kith.storage.record.OpenReport;
import dev.kith.storage.record.RecordBatch;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.record.RecordStore;
import dev.kith.storage.record.Snapshot;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

class FailingDiskTest {
    @TempDir
    Path folder;

    @Test
    void aFailedSyncMakesTheCommitUnknownAndPoisonsTheStore() {
        var disk = new FailingDisk(folder.resolve("log"));
        CommitResult.Unknown unknown;
        try (RecordStore store = open(disk)) {
            assertThat(commit(store, 1)).isEqualTo(new CommitResult.Committed(1));
            disk.failsSync = true;
            unknown = (CommitResult.Unknown) commit(store, 2);
            assertThat(unknown.attemptedVersion()).isEqualTo(2);
            disk.failsSync = false;

            assertRefused(() -> commit(store, 3), ErrorCode.STORE_POISONED);
            assertRefused(store::sync, ErrorCode.STORE_POISONED);
            assertThat(contains(store, 1)).isTrue();
            assertThat(contains(store, 2)).isFalse();
        }
        try (RecordStore store = ChronicleRecordStore.open(folder, StoreOptions.defaults())) {
            assertThat(store.openReport().way()).isEqualTo(OpenReport.Way.RECOVERED);
            assertThat(contains(store, 1)).isTrue();
            assertThat(contains(store, 2)).isEqualTo(store.wasCommitted(unknown));
        }
    }

    @Test
    void aFullDiskRefusesTheCommitAndTheNextOneMaySucceed() {
        var disk = new FailingDisk(folder.resolve("log"));
        try (RecordStore store = open(disk)) {
            commit(store, 1);
            disk.failsWrite = true;
            assertRefused(() -> commit(store, 2), ErrorCode.DISK_FULL);
            disk.failsWrite = false;
            assertThat(contains(store, 2)).isFalse();
            assertThat(commit(store, 3)).isEqualTo(new CommitResult.Committed(2));
        }
        try (RecordStore store = ChronicleRecordStore.open(folder, StoreOptions.defaults())) {
            assertThat(contains(store, 1)).isTrue();
            assertThat(contains(store, 2)).isFalse();
            assertThat(contains(store, 3)).isTrue();
        }
    }

    @Test
    void anAsynchronousCommitWhoseSyncFailsLaterPoisonsTheStoreWithinTheBound()
            throws InterruptedException {
        var disk = new FailingDisk(folder.resolve("log"));
        try (RecordStore store = open(disk)) {
            disk.failsSync = true;
            assertThat(commit(store, 1, Durability.ASYNC)).isEqualTo(new CommitResult.Committed(1));
            Thread.sleep(1_000);
            assertRefused(() -> commit(store, 2), ErrorCode.STORE_POISONED);
        }
    }

    @Test
    void closingWaitsForASyncThatHasBegunAndLeavesTheStoreClean() throws InterruptedException {
        var disk = new FailingDisk(folder.resolve("log"));
        try (RecordStore store = open(disk)) {
            disk.syncMillis = 300;
            assertThat(commit(store, 1, Durability.ASYNC)).isEqualTo(new CommitResult.Committed(1));
            disk.slowSyncBegan.await();
        }
        try (RecordStore store = ChronicleRecordStore.open(folder, StoreOptions.defaults())) {
            assertThat(store.openReport().way()).isEqualTo(OpenReport.Way.CLEAN);
            assertThat(contains(store, 1)).isTrue();
        }
    }

    private RecordStore open(FailingDisk disk) {
        return StoreOpening.open(
                folder,
                StoreOptions.defaults().withAsyncBound(Duration.ofMillis(50)),
                path -> disk);
    }

    private static CommitResult commit(RecordStore store, long id) {
        return commit(store, id, Durability.SYNC);
    }

    private static CommitResult commit(RecordStore store, long id, Durability durability) {
        var batch = new RecordBatch();
        batch.put(RecordKind.NODE, id, 0, 0, new RecordBuffer().putLong(id));
        return store.commit(batch, durability);
    }

    private static boolean contains(RecordStore store, long id) {
        try (Snapshot snapshot = store.openSnapshot()) {
            return snapshot.get(RecordKind.NODE, id, 0, 0, new RecordBuffer());
        }
    }

    private static void assertRefused(ThrowingCallable action, ErrorCode code) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        KithException.class, error -> assertThat(error.code()).isEqualTo(code));
    }
}
