package dev.kith.query;

import dev.kith.engine.ExecutionOptions;
import dev.kith.query.physical.PhysicalPlan;
import dev.kith.store.GraphReader;
import dev.kith.value.Value;

import java.util.Map;

/**
 * What one run of a statement is given.
 *
 * @param profiling whether operators count what they do
 */
record StatementRun(
        String text,
        PhysicalPlan plan,
        boolean writes,
        boolean profiling,
        GraphReader reader,
        Map<String, Value> parameters,
        ExecutionOptions options) {}
