package dev.kith.query.tck;

import java.util.List;

/**
 * One scenario after outlines are expanded.
 *
 * @param id stable and unique: feature, number and, for an outline, the example
 */
record TckScenario(String id, List<TckStep> steps) {
    boolean needsProcedures() {
        return steps.stream().anyMatch(TckStep.ProcedureExists.class::isInstance);
    }
}
