package dev.kith.query;

import dev.kith.engine.Statement;
import dev.kith.query.function.FunctionRegistry;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The statements used last, by text; each for the plan version and the functions it was made for.
 * Bounded in their number, and in the length of their texts together: a plan is as large as its text
 * is long. Safe for use by many threads; two that miss the same text at once both make it.
 */
final class PlanCache {
    private record CachedPlan(long planVersion, FunctionRegistry functions, Statement statement) {
        boolean isFor(long asked, FunctionRegistry known) {
            return planVersion == asked && functions == known;
        }
    }

    private final int maxPlans;
    private final int maxCharacters;
    private final Map<String, CachedPlan> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long characters;

    PlanCache(int maxPlans, int maxCharacters) {
        this.maxPlans = maxPlans;
        this.maxCharacters = maxCharacters;
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
        if (text.length() <= maxCharacters) {
            synchronized (entries) {
                put(text, new CachedPlan(planVersion, functions, made));
            }
        }
        return made;
    }

    private void put(String text, CachedPlan plan) {
        if (entries.put(text, plan) == null) {
            characters += text.length();
        }
        Iterator<String> eldest = entries.keySet().iterator();
        while (entries.size() > maxPlans || characters > maxCharacters) {
            characters -= eldest.next().length();
            eldest.remove();
        }
    }
}
