package dev.kith.engine;

import dev.kith.EvaluationLimits;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * The bounds of one run, and what it lends.
 *
 * @param timeout after which it fails with {@code TIMEOUT}
 * @param memoryBytes the most its intermediate results may hold, else {@code MEMORY_LIMIT}
 * @param limits what it may make, and how long it may try
 * @param cancelled asked from time to time; true fails it with {@code CANCELLED}
 * @param profile whether to count rows and time per operator
 * @param transactionStart when the transaction began that it is a part of
 * @param lending what functions and procedures of the program may use
 */
public record ExecutionOptions(
        Duration timeout,
        long memoryBytes,
        EvaluationLimits limits,
        BooleanSupplier cancelled,
        boolean profile,
        Instant transactionStart,
        Lending lending) {

    /** The bounds of a run under the default limits. */
    public ExecutionOptions(
            Duration timeout, long memoryBytes, BooleanSupplier cancelled, boolean profile) {
        this(timeout, memoryBytes, EvaluationLimits.defaults(), cancelled, profile);
    }

    /** The bounds of a run that is the first of its transaction, and lends nothing. */
    public ExecutionOptions(
            Duration timeout,
            long memoryBytes,
            EvaluationLimits limits,
            BooleanSupplier cancelled,
            boolean profile) {
        this(timeout, memoryBytes, limits, cancelled, profile, Instant.now(), Lending.NOTHING);
    }
}
