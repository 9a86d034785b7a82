package dev.kith.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * The bounds of one run.
 *
 * @param timeout after which it fails with {@code TIMEOUT}
 * @param memoryBytes the most its intermediate results may hold, else {@code MEMORY_LIMIT}
 * @param cancelled asked from time to time; true fails it with {@code CANCELLED}
 * @param profile whether to count rows and time per operator
 * @param transactionStart when the transaction began that it is a part of
 */
public record ExecutionOptions(
        Duration timeout,
        long memoryBytes,
        BooleanSupplier cancelled,
        boolean profile,
        Instant transactionStart) {

    /** The bounds of a run that is the first of its transaction. */
    public ExecutionOptions(
            Duration timeout, long memoryBytes, BooleanSupplier cancelled, boolean profile) {
        this(timeout, memoryBytes, cancelled, profile, Instant.now());
    }
}
