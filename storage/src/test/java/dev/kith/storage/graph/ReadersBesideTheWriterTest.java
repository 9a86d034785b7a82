package dev.kith.storage.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.Durability;
import dev.kith.GraphOptions;
import dev.kith.storage.record.HeapRecordStore;
import dev.kith.store.Cursors;
import dev.kith.store.GraphReader;
import dev.kith.store.GraphStore;
import dev.kith.store.GraphWriter;
import dev.kith.store.IndexRange;
import dev.kith.store.NeighbourCursor;
import dev.kith.store.TokenKind;
import dev.kith.value.IntegerValue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Readers on other threads while commits change what they read: each sees whole commits only,
 * through caches that are being built, patched and dropped.
 */
final class ReadersBesideTheWriterTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int NODES = 1_200;
    private static final int DEGREE = 40;
    private static final int COMMITS = 400;

    @ParameterizedTest
    @ValueSource(longs = {60_000, 64 << 20})
    void everyReaderSeesWholeCommits(long cacheBytes) {
        var options = GraphOptions.defaults().withCacheBytes(cacheBytes);
        var isDone = new AtomicBoolean();
        try (GraphStore store = new RecordGraphStore(new HeapRecordStore(), options)) {
            fill(store);
            List<CompletableFuture<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                readers.add(CompletableFuture.supplyAsync(() -> readUntil(store, isDone)));
            }
            try {
                change(store);
            } finally {
                isDone.set(true);
            }
            readers.forEach(reader -> assertThat(reader.join()).isPositive());
        }
    }

    private static void fill(GraphStore store) {
        try (GraphWriter tx = store.begin(SOON, Durability.SYNC)) {
            int label = tx.token(TokenKind.LABEL, "L");
            int key = tx.token(TokenKind.PROPERTY_KEY, "k");
            int type = tx.token(TokenKind.RELATIONSHIP_TYPE, "T");
            tx.createIndex("i", label, new int[] {key}, false);
            for (int i = 0; i < NODES; i++) {
                long node = tx.createNode();
                tx.addLabel(node, label);
                tx.setNodeProperty(node, key, IntegerValue.of(0));
            }
            for (int i = 0; i < DEGREE; i++) {
                tx.createRelationship(0, type, 1 + i);
            }
            tx.commit();
        }
    }

    /** Each commit numbers two nodes anew and moves one relationship of node 0. */
    private static void change(GraphStore store) {
        for (int commit = 1; commit <= COMMITS; commit++) {
            try (GraphWriter tx = store.begin(SOON, Durability.SYNC)) {
                tx.setNodeProperty(1, 0, IntegerValue.of(commit));
                tx.setNodeProperty(NODES - 1, 0, IntegerValue.of(-commit));
                tx.deleteRelationship(commit - 1L);
                tx.createRelationship(0, 0, 1 + commit * 31L % (NODES - 1));
                tx.commit();
            }
        }
    }

    private static int readUntil(GraphStore store, AtomicBoolean isDone) {
        var random = new Random();
        var cursor = new NeighbourCursor();
        int rounds = 0;
        long newest = 0;
        while (!isDone.get() || rounds == 0) {
            try (GraphReader reader = store.snapshot()) {
                long first = reader.nodeProperty(0).readInteger(1, -1);
                assertThat(first).isGreaterThanOrEqualTo(newest);
                newest = first;
                for (int i = 0; i < 20; i++) {
                    check(reader, first, cursor);
                    // Misses elsewhere in the blocks make them worth building.
                    reader.neighbours(random.nextInt(NODES), 0, true, cursor);
                    reader.nodeProperty(0).read(random.nextInt(NODES));
                }
            }
            rounds++;
        }
        return rounds;
    }

    private static void check(GraphReader reader, long commit, NeighbourCursor cursor) {
        assertThat(reader.nodeProperty(0).readInteger(1, -1)).isEqualTo(commit);
        assertThat(reader.nodeProperty(0).readInteger(NODES - 1, 1)).isEqualTo(-commit);
        reader.neighbours(0, 0, false, cursor);
        assertThat(Cursors.pairs(cursor)).hasSize(DEGREE);
        assertThat(reader.degree(0, 0, false)).isEqualTo(DEGREE);
        assertThat(reader.relationshipExists(commit + DEGREE - 1)).isTrue();
        assertThat(reader.relationshipExists(commit + DEGREE)).isFalse();
        if (commit > 0) {
            var range = IndexRange.equal(IntegerValue.of(commit));
            assertThat(Cursors.ids(reader.seek(reader.indexes().getFirst(), range)))
                    .containsExactly(1L);
        }
    }
}
