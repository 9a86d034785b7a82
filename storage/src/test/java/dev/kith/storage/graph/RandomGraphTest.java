package dev.kith.storage.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.Durability;
import dev.kith.GraphOptions;
import dev.kith.memory.MemoryGraphStore;
import dev.kith.storage.FolderGraphStoreProvider;
import dev.kith.storage.record.HeapRecordStore;
import dev.kith.store.GraphReader;
import dev.kith.store.GraphStore;
import dev.kith.store.GraphWriter;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random transactions against the store of plain collections, with snapshots held across commits:
 * whatever a reader can ask, both stores answer alike.
 */
final class RandomGraphTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int TRANSACTIONS = 50;

    /** Two readers on the same commit. */
    private record Pair(GraphReader reader, GraphReader oracle) {
        void close() {
            reader.close();
            oracle.close();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 50_000, 64 << 20})
    void bothStoresAnswerAlike(long cacheBytes) {
        long seed = Long.getLong("kith.test.seed", System.nanoTime());
        System.out.println("RandomGraphTest: -Dkith.test.seed=" + seed);
        var options = GraphOptions.defaults().withCacheBytes(cacheBytes);
        try (GraphStore store = new RecordGraphStore(new HeapRecordStore(), options);
                GraphStore oracle = new MemoryGraphStore()) {
            run(store, oracle, new Random(seed), new RandomWrites(new Random(seed)), TRANSACTIONS);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 64 << 20})
    void aFolderOpenedAgainAndAgainHoldsWhatWasCommitted(long cacheBytes, @TempDir Path folder) {
        long seed = Long.getLong("kith.test.seed", System.nanoTime());
        System.out.println("RandomGraphTest: -Dkith.test.seed=" + seed);
        var options = GraphOptions.defaults().withCacheBytes(cacheBytes);
        var random = new Random(seed);
        var writes = new RandomWrites(random);
        try (GraphStore oracle = new MemoryGraphStore()) {
            for (int opening = 0; opening < 5; opening++) {
                try (GraphStore store = new FolderGraphStoreProvider().open(folder, options)) {
                    run(store, oracle, random, writes, TRANSACTIONS / 5);
                }
            }
        }
    }

    private static void run(
            GraphStore store, GraphStore oracle, Random random, RandomWrites writes, int count) {
        List<Pair> held = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            transaction(store, oracle, random, writes);
            if (held.size() < 4) {
                held.add(new Pair(store.snapshot(), oracle.snapshot()));
            }
            Pair pair = held.get(random.nextInt(held.size()));
            if (random.nextInt(2) == 0) {
                assertAlike(pair.reader(), pair.oracle(), writes.idBound());
            }
            if (random.nextInt(4) == 0) {
                pair.close();
                held.remove(pair);
            }
        }
        held.forEach(pair -> assertAlike(pair.reader(), pair.oracle(), writes.idBound()));
        held.forEach(Pair::close);
    }

    private static void transaction(
            GraphStore store, GraphStore oracle, Random random, RandomWrites writes) {
        try (GraphWriter one = store.begin(SOON, Durability.SYNC);
                GraphWriter other = oracle.begin(SOON, Durability.SYNC)) {
            RandomWrites.prepare(one);
            RandomWrites.prepare(other);
            writes.write(one, other, random.nextInt(4) == 0 ? 300 : 1 + random.nextInt(8));
            if (random.nextInt(4) == 0) {
                assertAlike(one, other, writes.idBound());
            }
            if (random.nextInt(5) > 0) {
                one.commit();
                other.commit();
            } else {
                one.rollback();
                other.rollback();
            }
        }
    }

    private static void assertAlike(GraphReader reader, GraphReader oracle, long idBound) {
        List<String> expected = GraphDump.of(oracle, idBound);
        List<String> found = GraphDump.of(reader, idBound);
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            assertThat(found.get(i)).isEqualTo(expected.get(i));
        }
        assertThat(found).hasSameSizeAs(expected);
    }
}
