package dev.kith.storage.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.Durability;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** A store for each test, and the language of the tests on it. */
public abstract class RecordStoreTests {
    protected RecordStore store;

    protected final RecordBuffer value = new RecordBuffer();

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
}
