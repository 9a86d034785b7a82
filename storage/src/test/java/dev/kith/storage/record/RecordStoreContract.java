package dev.kith.storage.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.Durability;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** What every record store promises of single commits and reads. */
public abstract class RecordStoreContract extends RecordStoreTests {
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
}
