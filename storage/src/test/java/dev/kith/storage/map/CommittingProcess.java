package dev.kith.storage.map;

import dev.kith.Durability;
import dev.kith.storage.record.CommitResult;
import dev.kith.storage.record.RecordBatch;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Commits until it is killed, and writes the version of each acknowledged commit to a file. What
 * commit number {@code v} holds follows from {@code v} alone; see {@link #batchOf}.
 */
final class CommittingProcess {
    static final int NODES = 500;

    private CommittingProcess() {}

    public static void main(String[] arguments) throws Exception {
        var options = StoreOptions.defaults().withCheckpointBytes(50_000);
        try (var store = ChronicleRecordStore.open(Path.of(arguments[0]), options);
                FileChannel acknowledged =
                        FileChannel.open(Path.of(arguments[1]), StandardOpenOption.WRITE)) {
            while (true) {
                RecordBatch batch = batchOf(store.version() + 1);
                if (!(store.commit(batch, Durability.SYNC)
                        instanceof CommitResult.Committed committed)) {
                    throw new IllegalStateException("not committed");
                }
                ByteBuffer number = ByteBuffer.allocate(Long.BYTES).putLong(committed.version());
                acknowledged.write(number.flip(), 0);
            }
        }
    }

    /** Writes a dozen records, some large, with the version inside; deletes another. */
    static RecordBatch batchOf(long version) {
        var batch = new RecordBatch();
        var value = new RecordBuffer();
        for (int i = 0; i < 12; i++) {
            long id = (version * 7 + i * 31L) % NODES;
            value.clear().putLong(version);
            for (long j = 0; j < (version * (i + 1)) % 40; j++) {
                value.putLong(version ^ j);
            }
            if (version % 50 == 0 && i == 0) {
                value.putBytes(new byte[20_000], 0, 20_000);
            }
            batch.put(RecordKind.NODE, id, 0, 0, value);
        }
        batch.delete(RecordKind.NODE, version % NODES, 0, 0);
        return batch;
    }
}
