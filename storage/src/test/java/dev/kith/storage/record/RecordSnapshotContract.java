package dev.kith.storage.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.Durability;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;

/** What every record store promises of snapshots older than the last commit. */
public abstract class RecordSnapshotContract extends RecordStoreTests {
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
    void valuesOfEverySizeAreKeptWholeWhileTheyGrowAndShrink() {
        int[] sizes = {0, 1, 4095, 4096, 4097, 8192, 100_000, 1 << 20, 5_000, 20 << 20, 3, 0};
        for (int i = 0; i < sizes.length; i++) {
            try (Snapshot before = store.openSnapshot()) {
                commitFilled(1, sizes[i], i);
                if (i > 0) {
                    assertThat(isFilled(before, 1, sizes[i - 1], i - 1)).isTrue();
                }
            }
            try (Snapshot after = store.openSnapshot()) {
                assertThat(isFilled(after, 1, sizes[i], i)).isTrue();
                int expected = sizes[i];
                after.scan(RecordKind.NODE, (a, b, c, found) -> {
                    assertThat(found.length()).isEqualTo(expected);
                    return true;
                });
            }
        }
        delete(RecordKind.NODE, 1);
        assertThat(scan(RecordKind.NODE)).isEmpty();
    }

    @Test
    void randomCommitsSeenThroughSnapshotsOfEveryAgeAreThoseOfTheHeap() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var open = new ArrayList<Snapshot>();
        var expected = new ArrayList<Snapshot>();
        try (var oracle = new HeapRecordStore()) {
            for (int i = 0; i < 400; i++) {
                RecordBatch batch = randomBatch(random);
                assertThat(store.commit(batch, Durability.ASYNC))
                        .isEqualTo(oracle.commit(batch, Durability.ASYNC));
                if (random.nextInt(5) == 0) {
                    open.add(store.openSnapshot());
                    expected.add(oracle.openSnapshot());
                }
                if (random.nextInt(6) == 0 && !open.isEmpty()) {
                    int which = random.nextInt(open.size());
                    try (Snapshot actual = open.remove(which);
                            Snapshot wanted = expected.remove(which)) {
                        SnapshotAssert.assertSame(wanted, actual);
                    }
                }
            }
            for (int i = 0; i < open.size(); i++) {
                SnapshotAssert.assertSame(expected.get(i), open.get(i));
                open.get(i).close();
            }
            try (Snapshot actual = store.openSnapshot();
                    Snapshot wanted = oracle.openSnapshot()) {
                SnapshotAssert.assertSame(wanted, actual);
            }
        }
    }

    private void commitFilled(long id, int length, int seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        var batch = new RecordBatch();
        batch.put(RecordKind.NODE, id, 0, 0, bytes, 0, length);
        store.commit(batch, Durability.SYNC);
    }

    private boolean isFilled(Snapshot snapshot, long id, int length, int seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return snapshot.get(RecordKind.NODE, id, 0, 0, value)
                && Arrays.equals(value.copyOfBytes(), bytes);
    }
}
