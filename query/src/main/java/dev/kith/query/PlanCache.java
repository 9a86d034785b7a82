package dev.kith.query;

import dev.kith.engine.Statement;
import dev.kith.query.function.FunctionRegistry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The statements used last, by text; each for the plan version and the functions it was made for.
 * Safe for use by many threads; two that miss the same text at once both make it.
 */
final class PlanCache {
    private record CachedPlan(long planVersion, FunctionRegistry functions, Statement statement) {
        boolean isFor(long asked, FunctionRegistry known) {
            return planVersion == asked && functions == known;
        }
    }

    private final Map<String, CachedPlan> entries;

    PlanCache(int capacity) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, CachedPlan> eldest) {
                return size() > capacity;
            }
        };
    }

    Statement get(
            String text,
            long planVersion,
            FunctionRegistry functions,
            BiFunction<String, FunctionRegistry, Statement> make) {
        synchronized (entries) {
            CachedPlan entry = entries.get(text);
            if (entry != null && entry.isFor(planVersion, functions)) {
                return entry.statement;
            }
        }
        Statement made = make.apply(text, functions);
        synchronized (entries) {
            entries.put(text, new CachedPlan(planVersion, functions, made));
        }
        return made;
    }
}
