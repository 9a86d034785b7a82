package dev.kith.storage.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.Durability;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** What every record store promises to readers beside the writer. */
public abstract class RecordConcurrencyContract extends RecordStoreTests {
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
}
