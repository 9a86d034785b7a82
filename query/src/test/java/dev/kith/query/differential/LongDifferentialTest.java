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
        var tally = new Tally();
        var trials = new Trials(tally);
        var modelTrials = new ModelTrials();
        var partitionTrials = new PartitionTrials();
        int graphs = 0;
        while (System.nanoTime() < deadline) {
            trials.run(seeds.nextLong());
            modelTrials.run(seeds.nextLong());
            partitionTrials.run(seeds.nextLong());
            graphs += 3;
        }
        System.out.printf(
                "differential: %d graphs in %d s; rows of patterns %d, of conditions %d%n%s%n",
                graphs,
                Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
                modelTrials.rows(),
                partitionTrials.rows(),
                tally);
        assertThat(graphs).isPositive();
        assertThatItCanSeeSomething(tally);
    }

    /** What finds no difference must have looked for one: in rows, and behind every rewrite. */
    private static void assertThatItCanSeeSomething(Tally tally) {
        assertThat(tally.shareWithoutRows()).as("statements without rows").isLessThan(0.35);
        assertThat(tally.shareFailed()).as("statements with an error").isLessThan(0.1);
        assertThat(tally.changedPlans())
                .as("for how many statements a rewrite changes the plan")
                .allSatisfy((rewrite, plans) -> assertThat(plans).isPositive());
    }
}
