package dev.kith.query.differential;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Random statements on random graphs are answered alike in every way; those of which the answer is
 * known are answered so. A failure is shortened and printed with its seed.
 */
final class DifferentialTest {
    private static final Tally TALLY = new Tally();

    @AfterContainer
    static void showWhatItCouldSee() {
        System.out.println("differential: " + TALLY);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everyPlanOnEveryStoreGivesTheSameAnswer(@ForAll long seed) {
        new Trials(TALLY).run(seed);
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
