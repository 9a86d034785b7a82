package dev.kith.storage.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Compares what two snapshots hold. */
public final class SnapshotAssert {
    private SnapshotAssert() {}

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
}
