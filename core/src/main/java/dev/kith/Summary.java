package dev.kith;

import dev.kith.engine.SideEffects;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of a statement beside its rows.
 *
 * @param changes what it created, set and deleted
 * @param took from its start until its last row was taken
 * @param plan if its text began with {@code EXPLAIN} or {@code PROFILE}
 */
public record Summary(SideEffects changes, Duration took, Optional<Plan> plan) {}
