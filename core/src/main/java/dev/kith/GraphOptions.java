package dev.kith;

import java.time.Duration;
import java.util.function.Consumer;

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
 * @param statementLimits how long, deep and complex the text of a statement may be
 * @param evaluationLimits how large the values may be that a statement computes or stores, and how
 *     long it may try
 */
public record GraphOptions(
        boolean createIfMissing,
        boolean readOnly,
        Durability durability,
        Duration asyncBound,
        Duration writerTimeout,
        Duration queryTimeout,
        long queryMemoryBytes,
        long cacheBytes,
        StatementLimits statementLimits,
        EvaluationLimits evaluationLimits) {
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
                Runtime.getRuntime().maxMemory() / 4,
                StatementLimits.defaults(),
                EvaluationLimits.defaults());
    }

    public GraphOptions withCreateIfMissing(boolean newCreateIfMissing) {
        return changed(it -> it.createIfMissing = newCreateIfMissing);
    }

    public GraphOptions withReadOnly(boolean newReadOnly) {
        return changed(it -> it.readOnly = newReadOnly);
    }

    public GraphOptions withDurability(Durability newDurability) {
        return changed(it -> it.durability = newDurability);
    }

    public GraphOptions withAsyncBound(Duration newAsyncBound) {
        return changed(it -> it.asyncBound = newAsyncBound);
    }

    public GraphOptions withWriterTimeout(Duration newWriterTimeout) {
        return changed(it -> it.writerTimeout = newWriterTimeout);
    }

    public GraphOptions withQueryTimeout(Duration newQueryTimeout) {
        return changed(it -> it.queryTimeout = newQueryTimeout);
    }

    public GraphOptions withQueryMemoryBytes(long newQueryMemoryBytes) {
        return changed(it -> it.queryMemoryBytes = newQueryMemoryBytes);
    }

    public GraphOptions withCacheBytes(long newCacheBytes) {
        return changed(it -> it.cacheBytes = newCacheBytes);
    }

    public GraphOptions withStatementLimits(StatementLimits newStatementLimits) {
        return changed(it -> it.statementLimits = newStatementLimits);
    }

    public GraphOptions withEvaluationLimits(EvaluationLimits newEvaluationLimits) {
        return changed(it -> it.evaluationLimits = newEvaluationLimits);
    }

    private GraphOptions changed(Consumer<Settings> change) {
        var settings = new Settings(this);
        change.accept(settings);
        return settings.toOptions();
    }

    /** The same settings, each to be changed without naming the others. */
    private static final class Settings {
        private boolean createIfMissing;
        private boolean readOnly;
        private Durability durability;
        private Duration asyncBound;
        private Duration writerTimeout;
        private Duration queryTimeout;
        private long queryMemoryBytes;
        private long cacheBytes;
        private StatementLimits statementLimits;
        private EvaluationLimits evaluationLimits;

        Settings(GraphOptions options) {
            createIfMissing = options.createIfMissing;
            readOnly = options.readOnly;
            durability = options.durability;
            asyncBound = options.asyncBound;
            writerTimeout = options.writerTimeout;
            queryTimeout = options.queryTimeout;
            queryMemoryBytes = options.queryMemoryBytes;
            cacheBytes = options.cacheBytes;
            statementLimits = options.statementLimits;
            evaluationLimits = options.evaluationLimits;
        }

        GraphOptions toOptions() {
            return new GraphOptions(
                    createIfMissing,
                    readOnly,
                    durability,
                    asyncBound,
                    writerTimeout,
                    queryTimeout,
                    queryMemoryBytes,
                    cacheBytes,
                    statementLimits,
                    evaluationLimits);
        }
    }
}
