package dev.kith.query.execute;

import dev.kith.ErrorCode;
import dev.kith.EvaluationLimits;
import dev.kith.QueryException;
import dev.kith.QueryException.Classification;
import dev.kith.engine.CountingWriter;
import dev.kith.engine.ExecutionOptions;
import dev.kith.engine.Lending;
import dev.kith.engine.SideEffects;
import dev.kith.query.function.FunctionContext;
import dev.kith.store.GraphReader;
import dev.kith.store.GraphWriter;
import dev.kith.store.Tokens;
import dev.kith.value.Value;

import org.eclipse.collections.impl.map.mutable.primitive.LongIntHashMap;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** What all operators and expressions of one run share. Used by one thread. */
public final class QueryContext implements FunctionContext {
    private final String text;
    private final GraphReader reader;
    private final Map<String, Value> parameters;
    private final ExecutionOptions options;
    private final @Nullable CountingWriter writer;
    private final Instant start = Instant.now();
    private final long deadlineNanos;
    private long memoryBytes;

    /** Made when it is needed: to load its class from a signed jar takes some tenths of a second. */
    private @Nullable LongIntHashMap deletedTypes;

    public QueryContext(
            String text,
            GraphReader reader,
            Map<String, Value> parameters,
            ExecutionOptions options) {
        this.text = text;
        this.reader = reader;
        this.writer = reader instanceof GraphWriter itself ? new CountingWriter(itself) : null;
        this.parameters = parameters;
        this.options = options;
        this.deadlineNanos = System.nanoTime() + options.timeout().toNanos();
    }

    /** The statement as it was given, for errors that point into it. */
    public String text() {
        return text;
    }

    @Override
    public GraphReader reader() {
        return reader;
    }

    /** Whether the statement changes the graph while it reads it. */
    public boolean writes() {
        return writer != null;
    }

    /** The open write transaction; only for statements that write. */
    public CountingWriter writer() {
        return Objects.requireNonNull(writer);
    }

    public Map<String, Value> parameters() {
        return parameters;
    }

    /** What the statement has changed so far. */
    public SideEffects sideEffects() {
        return writer == null ? SideEffects.NONE : writer.sideEffects();
    }

    /** Keeps the type of a relationship that the statement deletes: {@code type(r)} may still ask. */
    public void rememberDeleted(long relationshipId, int type) {
        if (deletedTypes == null) {
            deletedTypes = new LongIntHashMap();
        }
        deletedTypes.put(relationshipId, type);
    }

    @Override
    public int deletedType(long relationshipId) {
        return deletedTypes == null
                ? Tokens.NONE
                : deletedTypes.getIfAbsent(relationshipId, Tokens.NONE);
    }

    @Override
    public Instant transactionStart() {
        return options.transactionStart();
    }

    @Override
    public Instant statementStart() {
        return start;
    }

    @Override
    public Lending lending() {
        return options.lending();
    }

    @Override
    public Lending lendingForWriting() {
        return options.lending().forWriting(writer());
    }

    /** To be called at least once per batch, and in every loop that may be long without one. */
    @Override
    public void checkActive() {
        if (options.cancelled().getAsBoolean()) {
            throw new QueryException(
                    ErrorCode.CANCELLED,
                    Classification.runtime("TransactionError", "Cancelled"),
                    "the statement was cancelled");
        }
        if (System.nanoTime() - deadlineNanos > 0) {
            throw new QueryException(
                    ErrorCode.TIMEOUT,
                    Classification.runtime("TransactionError", "Timeout"),
                    "the statement ran longer than its timeout of %d ms; give it more with timeout(..), or raise queryTimeout of GraphOptions"
                            .formatted(options.timeout().toMillis()));
        }
    }

    @Override
    public EvaluationLimits limits() {
        return options.limits();
    }

    @Override
    public void checkRoom(long valueBytes) {
        if (valueBytes > options.memoryBytes()) {
            throw memoryLimit();
        }
    }

    /**
     * Counts memory that an operator has begun to hold (or, negative, no longer holds).
     *
     * @throws QueryException with {@code MEMORY_LIMIT} beyond the statement's limit
     */
    public void hold(long bytes) {
        memoryBytes += bytes;
        if (memoryBytes > options.memoryBytes()) {
            throw memoryLimit();
        }
    }

    private QueryException memoryLimit() {
        return new QueryException(
                ErrorCode.MEMORY_LIMIT,
                Classification.runtime("MemoryError", "MemoryLimit"),
                "the statement's intermediate results need more than the %,d bytes that are allowed; give it more with memoryLimitBytes(..), or raise queryMemoryBytes of GraphOptions"
                        .formatted(options.memoryBytes()));
    }
}
