package dev.kith.storage.map;

import java.time.Duration;

/**
 * Settings of a store on disk.
 *
 * @param createIfMissing whether a missing or empty folder becomes a database
 * @param asyncBound the longest time that an asynchronous commit stays undurable
 * @param checkpointBytes the journal is condensed when it has grown by this much
 */
public record StoreOptions(boolean createIfMissing, Duration asyncBound, long checkpointBytes) {
    private static final long MEBIBYTE = 1L << 20;

    public static StoreOptions defaults() {
        return new StoreOptions(true, Duration.ofMillis(100), 32 * MEBIBYTE);
    }

    public StoreOptions withCreateIfMissing(boolean newCreateIfMissing) {
        return new StoreOptions(newCreateIfMissing, asyncBound, checkpointBytes);
    }

    public StoreOptions withAsyncBound(Duration newAsyncBound) {
        return new StoreOptions(createIfMissing, newAsyncBound, checkpointBytes);
    }

    public StoreOptions withCheckpointBytes(long newCheckpointBytes) {
        return new StoreOptions(createIfMissing, asyncBound, newCheckpointBytes);
    }
}
