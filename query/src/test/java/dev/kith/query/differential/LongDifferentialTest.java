package dev.kith.query.differential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import java.time.Duration;
import java.util.Random;

/** What {@link DifferentialTest} does, for as long as is asked for: {@code ./mvnw verify -Pdifferential}. */
@EnabledIfSystemProperty(named = "differential.seconds", matches = "\\d+")
final class LongDifferentialTest {
    @Test
    void noDifferenceIsFound() {
        long begin = System.nanoTime();
        long deadline =
                begin + Duration.ofSeconds(Long.getLong("differential.seconds")).toNanos();
        long firstSeed = begin;
        System.out.printf("differential: first seed %d%n", firstSeed);
        var seeds = new Random(firstSeed);
        var trials = new Trials();
        var modelTrials = new ModelTrials();
        int graphs = 0;
        while (System.nanoTime() < deadline) {
            trials.run(seeds.nextLong());
            modelTrials.run(seeds.nextLong());
            graphs += 2;
        }
        System.out.printf(
                "differential: %d graphs in %d s; of the statements, these outcomes: %s; of the"
                        + " patterns, %d rows%n",
                graphs,
                Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
                trials.outcomes(),
                modelTrials.rows());
        assertThat(graphs).isPositive();
    }
}
