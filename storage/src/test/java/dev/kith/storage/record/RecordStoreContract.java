package dev.kith.storage.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.Durability;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

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
                        assertSame(wanted, actual);
                    }
                }
            }
            for (int i = 0; i < open.size(); i++) {
                assertSame(expected.get(i), open.get(i));
                open.get(i).close();
            }
            try (Snapshot actual = store.openSnapshot();
                    Snapshot wanted = oracle.openSnapshot()) {
                assertSame(wanted, actual);
            }
        }
    }

    /** Moves money between accounts, some of which come and go: every snapshot sees it all. */
    @Test
    void scansBesideCommitsSeeEveryRecordOnce() throws Exception {
        int accounts = 3_000;
        var first = new RecordBatch();
        for (int i = 0; i < accounts; i++) {
            putLong(first, i, 100);
        }
        store.commit(first, Durability.ASYNC);
        var stop = new AtomicBoolean();
        try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
            Callable<Integer> reader = () -> {
                int scans = 0;
                while (!stop.get() || scans == 0) {
                    assertThat(sumByScan()).isEqualTo(100L * accounts);
                    scans++;
                }
                return scans;
            };
            List<Future<Integer>> running = List.of(readers.submit(reader), readers.submit(reader));
            var random = new Random(7);
            long until = System.nanoTime() + 1_500_000_000L;
            while (System.nanoTime() < until) {
                transfer(random, accounts);
            }
            stop.set(true);
            for (Future<Integer> scans : running) {
                assertThat(scans.get()).isPositive();
            }
        }
    }

    @Test
    void theStoreGrowsFromEmptyWhileReadersRun() throws Exception {
        int batches = Integer.getInteger("kith.test.growthBatches", 120);
        var stop = new AtomicBoolean();
        try (ExecutorService readers = Executors.newFixedThreadPool(1)) {
            Future<Long> reading = readers.submit(() -> {
                var random = new Random(3);
                var found = new RecordBuffer();
                long reads = 0;
                while (!stop.get()) {
                    try (Snapshot snapshot = store.openSnapshot()) {
                        for (int i = 0; i < 100; i++) {
                            long id = random.nextInt(batches * 1_000);
                            boolean isThere = snapshot.get(RecordKind.NODE, id, 0, 0, found);
                            assertThat(isThere).isEqualTo(id < snapshot.version() * 1_000);
                            reads++;
                        }
                    }
                }
                return reads;
            });
            var batch = new RecordBatch();
            for (int i = 0; i < batches; i++) {
                batch.clear();
                for (int j = 0; j < 1_000; j++) {
                    putLong(batch, i * 1_000L + j, j);
                }
                store.commit(batch, Durability.ASYNC);
            }
            stop.set(true);
            assertThat(reading.get()).isPositive();
        }
        assertThat(sumByScan()).isEqualTo(batches * 499_500L);
    }

    private long sumByScan() {
        long[] sum = {0};
        try (Snapshot snapshot = store.openSnapshot()) {
            snapshot.scan(RecordKind.NODE, (a, b, c, found) -> {
                sum[0] += found.getLong(0);
                return true;
            });
        }
        return sum[0];
    }

    /** From one account to another; an account without money is deleted. */
    private void transfer(Random random, int accounts) {
        long from = random.nextInt(accounts);
        long to = random.nextInt(accounts);
        if (from == to) {
            return;
        }
        long amount;
        long balance;
        try (Snapshot snapshot = store.openSnapshot()) {
            amount = balance(snapshot, from);
            amount = random.nextBoolean() ? amount : amount / 2;
            balance = balance(snapshot, to);
            var batch = new RecordBatch();
            long left = balance(snapshot, from) - amount;
            if (left == 0) {
                batch.delete(RecordKind.NODE, from, 0, 0);
            } else {
                putLong(batch, from, left);
            }
            if (balance + amount > 0) {
                putLong(batch, to, balance + amount);
            }
            store.commit(batch, Durability.ASYNC);
        }
    }

    private long balance(Snapshot snapshot, long account) {
        return snapshot.get(RecordKind.NODE, account, 0, 0, value) ? value.getLong(0) : 0;
    }

    /** A value whose size changes with its content, so that records move between maps. */
    private static void putLong(RecordBatch batch, long id, long number) {
        var bytes = new RecordBuffer();
        bytes.putLong(number);
        for (long i = 0; i < number % 50; i++) {
            bytes.putLong(i);
        }
        batch.put(RecordKind.NODE, id, 0, 0, bytes);
    }

    protected static RecordBatch randomBatch(Random random) {
        var batch = new RecordBatch();
        RecordKind[] kinds = RecordKind.values();
        for (int i = random.nextInt(20); i >= 0; i--) {
            RecordKind kind = kinds[random.nextInt(kinds.length)];
            long a = random.nextInt(4) == 0 ? random.nextInt(20_000) : random.nextInt(10);
            long b = random.nextInt(2);
            int c = random.nextInt(2);
            if (random.nextInt(3) == 0) {
                batch.delete(kind, a, b, c);
            } else {
                byte[] bytes = new byte[random.nextInt(20) == 0 ? 9_000 : random.nextInt(200)];
                random.nextBytes(bytes);
                batch.put(kind, a, b, c, bytes, 0, bytes.length);
            }
        }
        return batch;
    }

    /** Every record of one snapshot is in the other, by scan and by key. */
    public static void assertSame(Snapshot expected, Snapshot actual) {
        assertThat(actual.version()).isEqualTo(expected.version());
        var found = new RecordBuffer();
        for (RecordKind kind : RecordKind.values()) {
            Map<RecordKey, String> wanted = contents(expected, kind);
            assertThat(contents(actual, kind)).isEqualTo(wanted);
            for (RecordKey key : wanted.keySet()) {
                assertThat(actual.get(kind, key.a(), key.b(), key.c(), found)).isTrue();
                assertThat(hash(found)).isEqualTo(wanted.get(key));
            }
        }
    }

    private static Map<RecordKey, String> contents(Snapshot snapshot, RecordKind kind) {
        var contents = new TreeMap<RecordKey, String>();
        snapshot.scan(kind, (a, b, c, found) -> {
            String before = contents.put(new RecordKey(kind, a, b, c), hash(found));
            assertThat(before).as("a record seen twice").isNull();
            return true;
        });
        return contents;
    }

    private static String hash(RecordBuffer found) {
        return found.length() + ":" + Arrays.hashCode(found.copyOfBytes());
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
