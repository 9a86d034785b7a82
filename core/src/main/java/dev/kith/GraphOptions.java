package dev.kith;

import java.time.Duration;

/**
 * Settings of a graph. Immutable: each {@code with} method gives a changed copy.
 *
 * @param createIfMissing whether opening a folder that is missing or empty creates a database
 * @param readOnly whether writes are refused, even where the disk would allow them
 * @param durability when a commit returns, unless a transaction says otherwise
 * @param asyncBound the longest time that an {@link Durability#ASYNC} commit stays undurable
 * @param writerTimeout how long a write transaction waits for the one before it
 * @param queryTimeout how long a statement may run, unless it says otherwise
 * @param queryMemoryBytes the most that the intermediate results of one statement may hold
 * @param cacheBytes the budget of the caches that are derived from records; 0 turns them off
 */
public record GraphOptions(
        boolean createIfMissing,
        boolean readOnly,
        Durability durability,
        Duration asyncBound,
        Duration writerTimeout,
        Duration queryTimeout,
        long queryMemoryBytes,
        long cacheBytes) {
    private static final long MEBIBYTE = 1L << 20;

    public GraphOptions {
        requireNotNegative("asyncBound", asyncBound.isNegative());
        requireNotNegative("writerTimeout", writerTimeout.isNegative());
        requireNotNegative("queryTimeout", queryTimeout.isNegative());
        requireNotNegative("queryMemoryBytes", queryMemoryBytes < 0);
        requireNotNegative("cacheBytes", cacheBytes < 0);
    }

    private static void requireNotNegative(String name, boolean isNegative) {
        if (isNegative) {
            throw new KithException(
                    ErrorCode.INVALID_ARGUMENT, "GraphOptions." + name + " must not be negative");
        }
    }

    /** The defaults: create, durable, 10 s for the writer slot, no timeout, 256 MiB a query. */
    public static GraphOptions defaults() {
        return new GraphOptions(
                true,
                false,
                Durability.SYNC,
                Duration.ofMillis(100),
                Duration.ofSeconds(10),
                Duration.ofDays(365),
                256 * MEBIBYTE,
                Runtime.getRuntime().maxMemory() / 4);
    }

    public GraphOptions withCreateIfMissing(boolean newCreateIfMissing) {
        return new GraphOptions(
                newCreateIfMissing,
                readOnly,
                durability,
                asyncBound,
                writerTimeout,
                queryTimeout,
                queryMemoryBytes,
                cacheBytes);
    }

    public GraphOptions withReadOnly(boolean newReadOnly) {
        return new GraphOptions(
                createIfMissing,
                newReadOnly,
                durability,
                asyncBound,
                writerTimeout,
                queryTimeout,
                queryMemoryBytes,
                cacheBytes);
    }

    public GraphOptions withDurability(Durability newDurability) {
        return new GraphOptions(
                createIfMissing,
                readOnly,
                newDurability,
                asyncBound,
                writerTimeout,
                queryTimeout,
                queryMemoryBytes,
                cacheBytes);
    }

    public GraphOptions withAsyncBound(Duration newAsyncBound) {
        return new GraphOptions(
                createIfMissing,
                readOnly,
                durability,
                newAsyncBound,
                writerTimeout,
                queryTimeout,
                queryMemoryBytes,
                cacheBytes);
    }

    public GraphOptions withWriterTimeout(Duration newWriterTimeout) {
        return new GraphOptions(
                createIfMissing,
                readOnly,
                durability,
                asyncBound,
                newWriterTimeout,
                queryTimeout,
                queryMemoryBytes,
                cacheBytes);
    }

    public GraphOptions withQueryTimeout(Duration newQueryTimeout) {
        return new GraphOptions(
                createIfMissing,
                readOnly,
                durability,
                asyncBound,
                writerTimeout,
                newQueryTimeout,
                queryMemoryBytes,
                cacheBytes);
    }

    public GraphOptions withQueryMemoryBytes(long newQueryMemoryBytes) {
        return new GraphOptions(
                createIfMissing,
                readOnly,
                durability,
                asyncBound,
                writerTimeout,
                queryTimeout,
                newQueryMemoryBytes,
                cacheBytes);
    }

    public GraphOptions withCacheBytes(long newCacheBytes) {
        return new GraphOptions(
                createIfMissing,
                readOnly,
                durability,
                asyncBound,
                writerTimeout,
                queryTimeout,
                queryMemoryBytes,
                newCacheBytes);
    }
}
