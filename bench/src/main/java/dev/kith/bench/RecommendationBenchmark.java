package dev.kith.bench;

import dev.kith.bench.workload.Wording;

import org.openjdk.jmh.annotations.Param;

/** Q7: ten movies by co-ratings. */
public class RecommendationBenchmark extends QuestionBenchmark {
    @Param({"RECOMMENDATION_NOT_PATTERN", "RECOMMENDATION_NOT_EXISTS", "RECOMMENDATION_NOT_IN"})
    public Wording wording;

    @Override
    protected Wording wording() {
        return wording;
    }
}
