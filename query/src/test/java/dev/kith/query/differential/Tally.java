package dev.kith.query.differential;

import dev.kith.query.optimize.Rewrite;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What the statements of a run were like: whether they can have shown anything. */
final class Tally {
    private final Map<Rewrite, Integer> changedPlans = new EnumMap<>(Rewrite.class);
    private final Map<String, Integer> errors = new TreeMap<>();
    private int statements;
    private int withoutRows;
    private int withoutEffect;
    private int failed;
    private int optimised;

    Tally() {
        for (Rewrite rewrite : Rewrite.values()) {
            changedPlans.put(rewrite, 0);
        }
    }

    void add(Answer answer) {
        statements++;
        answer.error().ifPresent(error -> {
            failed++;
            errors.merge(error.lines().findFirst().orElse(""), 1, Integer::sum);
        });
        if (answer.error().isEmpty() && answer.hasNoRows()) {
            withoutRows++;
            withoutEffect += answer.hasNoEffect() ? 1 : 0;
        }
    }

    void add(Planned planned) {
        optimised += planned.isOptimised() ? 1 : 0;
        planned.effective().forEach(it -> changedPlans.merge(it, 1, Integer::sum));
    }

    double shareWithoutRows() {
        return (double) withoutRows / statements;
    }

    double shareFailed() {
        return (double) failed / statements;
    }

    /** For how many statements the plan was another one without each rewrite. */
    Map<Rewrite, Integer> changedPlans() {
        return changedPlans;
    }

    @Override
    public String toString() {
        return """
                %d statements: without rows %.1f %% (%.1f %% also without effect), with error %.1f %%, \
                with a plan that differs from the un-optimised one %.1f %%
                plans that are others without a rewrite: %s
                errors: %s""".formatted(
                        statements,
                        100 * shareWithoutRows(),
                        100.0 * withoutEffect / statements,
                        100 * shareFailed(),
                        100.0 * optimised / statements,
                        changedPlans,
                        errors);
    }
}
