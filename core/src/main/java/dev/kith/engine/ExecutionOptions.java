package dev.kith.engine;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * The bounds of one run.
 *
 * @param timeout after which it fails with {@code TIMEOUT}
 * @param memoryBytes the most its intermediate results may hold, else {@code MEMORY_LIMIT}
 * @param cancelled asked from time to time; true fails it with {@code CANCELLED}
 * @param profile whether to count rows and time per operator
 */
public record ExecutionOptions(
        Duration timeout, long memoryBytes, BooleanSupplier cancelled, boolean profile) {}
