package dev.kith.storage.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.Durability;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What every record store promises. One subclass for each implementation. */
public abstract class RecordStoreContract {
    protected RecordStore store;

    private final RecordBuffer value = new RecordBuffer();

    /** An empty store. */
    protected abstract RecordStore create();

    @BeforeEach
    void createStore() {
        store = create();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void anEmptyStoreHasVersionZeroAndNoRecords() {
        assertThat(store.version()).isZero();
        assertThat(read(RecordKind.NODE, 1)).isEqualTo("absent");
        assertThat(scan(RecordKind.NODE)).isEmpty();
        assertThat(store.openReport().way()).isEqualTo(OpenReport.Way.CREATED);
    }

    @Test
    void whatIsCommittedIsRead() {
        assertThat(put(RecordKind.NODE, 1, "Ann")).isEqualTo(new CommitResult.Committed(1));

        assertThat(read(RecordKind.NODE, 1)).isEqualTo("Ann");
        assertThat(read(RecordKind.NODE, 2)).isEqualTo("absent");
        assertThat(read(RecordKind.RELATIONSHIP, 1)).isEqualTo("absent");
        assertThat(store.version()).isEqualTo(1);
    }

    @Test
    void everyPartOfTheKeyCounts() {
        var batch = new RecordBatch();
        long[] parts = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE, 5_000, 1L << 33};
        for (RecordKind kind : RecordKind.values()) {
            for (long a : new long[] {0, 1, 5_000}) {
                for (long b : parts) {
                    for (int c : new int[] {0, 1, -1, Integer.MAX_VALUE}) {
                        put(batch, kind, a, b, c, kind + " " + a + " " + b + " " + c);
                    }
                }
            }
        }
        store.commit(batch, Durability.SYNC);

        try (Snapshot snapshot = store.openSnapshot()) {
            batch.forEach(new RecordBatch.Visitor() {
                @Override
                public void put(
                        RecordKind kind, long a, long b, int c, byte[] source, int at, int count) {
                    assertThat(read(snapshot, kind, a, b, c))
                            .isEqualTo(kind + " " + a + " " + b + " " + c);
                }

                @Override
                public void delete(RecordKind kind, long a, long b, int c) {
                    throw new AssertionError("no delete was written");
                }
            });
        }
        assertThat(scan(RecordKind.INDEX)).hasSize(3 * parts.length * 4);
    }

    @Test
    void aSnapshotKeepsWhatLaterCommitsOverwriteDeleteAndCreate() {
        put(RecordKind.NODE, 1, "one");
        put(RecordKind.NODE, 2, "two");
        try (Snapshot before = store.openSnapshot()) {
            var batch = new RecordBatch();
            put(batch, RecordKind.NODE, 1, 0, 0, "uno");
            batch.delete(RecordKind.NODE, 2, 0, 0);
            put(batch, RecordKind.NODE, 3, 0, 0, "tre");
            store.commit(batch, Durability.SYNC);
            try (Snapshot between = store.openSnapshot()) {
                put(RecordKind.NODE, 1, "eins");
                put(RecordKind.NODE, 2, "zwei");
                delete(RecordKind.NODE, 3);

                assertThat(scan(before, RecordKind.NODE)).containsExactly("1=one", "2=two");
                assertThat(scan(between, RecordKind.NODE)).containsExactly("1=uno", "3=tre");
                assertThat(scan(RecordKind.NODE)).containsExactly("1=eins", "2=zwei");
                assertThat(read(before, RecordKind.NODE, 3, 0, 0)).isEqualTo("absent");
                assertThat(read(between, RecordKind.NODE, 2, 0, 0)).isEqualTo("absent");
                assertThat(before.version()).isEqualTo(2);
                assertThat(between.version()).isEqualTo(3);
            }
        }
    }

    @Test
    void aSnapshotSurvivesManyOverwritesOfOneRecordAndPruning() {
        put(RecordKind.NODE, 1, "0");
        try (Snapshot before = store.openSnapshot()) {
            for (int i = 1; i <= 50; i++) {
                put(RecordKind.NODE, 1, "" + i);
                if (i % 10 == 0) {
                    store.prune();
                }
            }
            assertThat(read(before, RecordKind.NODE, 1, 0, 0)).isEqualTo("0");
        }
        store.prune();
        assertThat(read(RecordKind.NODE, 1)).isEqualTo("50");
    }

    @Test
    void deletedAndCreatedAgainInOneBatchTheLastWriteCounts() {
        put(RecordKind.NODE, 1, "old");
        try (Snapshot before = store.openSnapshot()) {
            var batch = new RecordBatch();
            batch.delete(RecordKind.NODE, 1, 0, 0);
            put(batch, RecordKind.NODE, 1, 0, 0, "new");
            put(batch, RecordKind.NODE, 2, 0, 0, "short-lived");
            batch.delete(RecordKind.NODE, 2, 0, 0);
            store.commit(batch, Durability.SYNC);

            assertThat(scan(before, RecordKind.NODE)).containsExactly("1=old");
            assertThat(scan(RecordKind.NODE)).containsExactly("1=new");
        }
    }

    @Test
    void aBatchThatRequiresAnotherVersionIsAConflictAndWritesNothing() {
        put(RecordKind.NODE, 1, "old");
        var batch = new RecordBatch().requireLatestVersion(0);
        put(batch, RecordKind.NODE, 1, 0, 0, "new");

        assertThat(store.commit(batch, Durability.SYNC)).isEqualTo(new CommitResult.Conflict(0, 1));
        assertThat(read(RecordKind.NODE, 1)).isEqualTo("old");

        batch.requireLatestVersion(1);
        assertThat(store.commit(batch, Durability.SYNC)).isEqualTo(new CommitResult.Committed(2));
        assertThat(read(RecordKind.NODE, 1)).isEqualTo("new");
    }

    @Test
    void anEmptyBatchIsACommit() {
        assertThat(store.commit(new RecordBatch(), Durability.SYNC))
                .isEqualTo(new CommitResult.Committed(1));
        assertThat(store.version()).isEqualTo(1);
    }

    @Test
    void manyKeysAreReadInOneCall() {
        for (int i = 0; i < 10; i++) {
            put(RecordKind.NODE, i, "n" + i);
        }
        var keys = new RecordKeys();
        for (int i = 20; i >= 0; i -= 3) {
            keys.add(i, 0, 0);
        }
        var seen = new ArrayList<String>();
        try (Snapshot snapshot = store.openSnapshot()) {
            snapshot.getMany(
                    RecordKind.NODE, keys, (index, found) -> seen.add(index + "=" + text(found)));
        }
        assertThat(seen).containsExactlyInAnyOrder("4=n8", "5=n5", "6=n2");
    }

    @Test
    void aScanStopsWhenTheVisitorSaysSo() {
        for (int i = 0; i < 10; i++) {
            put(RecordKind.NODE, i, "n" + i);
        }
        var seen = new ArrayList<Long>();
        try (Snapshot snapshot = store.openSnapshot()) {
            snapshot.scan(RecordKind.NODE, (a, b, c, found) -> {
                seen.add(a);
                return seen.size() < 4;
            });
        }
        assertThat(seen).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void aBulkWriterFillsAnEmptyStore() {
        try (BulkWriter writer = store.openBulkWriter()) {
            for (int i = 0; i < 10_000; i++) {
                writer.put(RecordKind.RELATIONSHIP, i, 0, 0, value.clear().putLong(i));
            }
            assertThat(writer.finish()).isEqualTo(1);
        }
        assertThat(store.version()).isEqualTo(1);
        try (Snapshot snapshot = store.openSnapshot()) {
            for (int i = 0; i < 10_000; i++) {
                assertThat(snapshot.get(RecordKind.RELATIONSHIP, i, 0, 0, value))
                        .isTrue();
                assertThat(value.getLong(0)).isEqualTo(i);
            }
        }
        assertThat(store.verify()).isEqualTo(new VerifyReport(10_000, List.of()));
    }

    // --- the language of the tests

    protected CommitResult put(RecordKind kind, long a, String text) {
        var batch = new RecordBatch();
        put(batch, kind, a, 0, 0, text);
        return store.commit(batch, Durability.SYNC);
    }

    protected static void put(
            RecordBatch batch, RecordKind kind, long a, long b, int c, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        batch.put(kind, a, b, c, bytes, 0, bytes.length);
    }

    protected void delete(RecordKind kind, long a) {
        var batch = new RecordBatch();
        batch.delete(kind, a, 0, 0);
        store.commit(batch, Durability.SYNC);
    }

    protected String read(RecordKind kind, long a) {
        try (Snapshot snapshot = store.openSnapshot()) {
            return read(snapshot, kind, a, 0, 0);
        }
    }

    protected String read(Snapshot snapshot, RecordKind kind, long a, long b, int c) {
        return snapshot.get(kind, a, b, c, value) ? text(value) : "absent";
    }

    protected List<String> scan(RecordKind kind) {
        try (Snapshot snapshot = store.openSnapshot()) {
            return scan(snapshot, kind);
        }
    }

    /** "a=text" of each record in the order of keys; each key must be seen once. */
    protected List<String> scan(Snapshot snapshot, RecordKind kind) {
        var found = new TreeMap<RecordKey, String>();
        snapshot.scan(kind, (a, b, c, bytes) -> {
            String before = found.put(new RecordKey(kind, a, b, c), a + "=" + text(bytes));
            assertThat(before).as("a record seen twice").isNull();
            return true;
        });
        return List.copyOf(found.values());
    }

    protected static String text(RecordBuffer bytes) {
        return new String(bytes.bytes(), 0, bytes.length(), StandardCharsets.UTF_8);
    }
}
