package dev.kith.query;

import dev.kith.engine.Statement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The statements used last, by text; each for the plan version it was made for. Safe for use by
 * many threads; two that miss the same text at once both make it.
 */
final class PlanCache {
    private record CachedPlan(long planVersion, Statement statement) {}

    private final Map<String, CachedPlan> entries;

    PlanCache(int capacity) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, CachedPlan> eldest) {
                return size() > capacity;
            }
        };
    }

    Statement get(String text, long planVersion, Function<String, Statement> make) {
        synchronized (entries) {
            CachedPlan entry = entries.get(text);
            if (entry != null && entry.planVersion == planVersion) {
                return entry.statement;
            }
        }
        Statement made = make.apply(text);
        synchronized (entries) {
            entries.put(text, new CachedPlan(planVersion, made));
        }
        return made;
    }
}
