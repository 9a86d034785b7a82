package dev.kith.storage.map;

import dev.kith.Durability;
import dev.kith.KithException;
import dev.kith.storage.record.RecordBatch;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.record.Snapshot;

import java.nio.file.Path;

/**
 * Opens a store, writes and reads one record, closes it. Prints nothing itself but the code and
 * message of an error.
 */
final class OpeningProcess {
    private OpeningProcess() {}

    public static void main(String[] arguments) {
        try (var store =
                ChronicleRecordStore.open(Path.of(arguments[0]), StoreOptions.defaults())) {
            var batch = new RecordBatch();
            batch.put(RecordKind.NODE, 1, 0, 0, new byte[10_000], 0, 10_000);
            store.commit(batch, Durability.SYNC);
            store.checkpoint();
            try (Snapshot snapshot = store.openSnapshot()) {
                if (!snapshot.get(RecordKind.NODE, 1, 0, 0, new RecordBuffer())) {
                    throw new IllegalStateException("not found");
                }
            }
        } catch (KithException refused) {
            System.out.println(refused.getMessage());
            System.exit(3);
        }
    }
}
