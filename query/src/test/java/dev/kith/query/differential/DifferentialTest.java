package dev.kith.query.differential;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Random statements on random graphs are answered alike in every way; those of which the answer is
 * known are answered so. A failure is shortened and printed with its seed.
 */
final class DifferentialTest {
    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everyPlanOnEveryStoreGivesTheSameAnswer(@ForAll long seed) {
        new Trials().run(seed);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void patternsAreFoundWhereTryingEverythingFindsThem(@ForAll long seed) {
        new ModelTrials().run(seed);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aConditionIsTrueFalseOrNullOfEachRow(@ForAll long seed) {
        new PartitionTrials().run(seed);
    }
}
