package dev.kith.query.differential;

import dev.kith.engine.SideEffects;

import java.util.List;
import java.util.Optional;

/**
 * What a statement gave.
 *
 * @param plan what ran, as text; empty if it did not come so far
 * @param rows in the order that they came in, or sorted where nothing decides it
 * @param graph the graph after the statement, if it writes
 * @param error instead of rows
 */
record Answer(
        String plan, List<String> rows, SideEffects effects, String graph, Optional<String> error) {
    static Answer failed(String plan, String error) {
        return new Answer(plan, List.of(), SideEffects.NONE, "", Optional.of(error));
    }

    /**
     * Whether both are right if one is. A plan decides for how many rows an expression is
     * evaluated, hence whether an error of evaluation is met and which: two plans may differ in
     * that. The same plan gives the same error, and what is wrong before running is the same always.
     */
    boolean agreesWith(Answer other) {
        if (isOfEvaluation() || other.isOfEvaluation()) {
            return !plan.equals(other.plan) || error.equals(other.error);
        }
        return rows.equals(other.rows)
                && effects.equals(other.effects)
                && graph.equals(other.graph)
                && error.equals(other.error);
    }

    /** Whether it is an error that an expression raises for some rows and not for others. */
    private boolean isOfEvaluation() {
        return error.filter(it -> it.startsWith("runtime "))
                .filter(it -> !it.contains("Constraint"))
                .isPresent();
    }

    /** Whether it took too long: then it would be no other with another plan. */
    boolean isTimeout() {
        return error.filter(it -> it.endsWith("TIMEOUT")).isPresent();
    }

    boolean hasNoRows() {
        // The first one names the columns.
        return rows.size() <= 1;
    }

    boolean hasNoEffect() {
        return effects.equals(SideEffects.NONE);
    }

    /** Whether something was thrown that no statement may lead to. */
    boolean isDefect() {
        return error.filter(it -> it.startsWith("DEFECT")).isPresent();
    }

    @Override
    public String toString() {
        return error.orElseGet(() -> rows
                + (effects.equals(SideEffects.NONE) ? "" : " " + effects)
                + (graph.isEmpty() ? "" : " " + graph));
    }
}
