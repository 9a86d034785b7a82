package dev.kith.bench;

import dev.kith.bench.workload.Wording;

import org.openjdk.jmh.annotations.Param;

/** Q10: count and average over all people, by city. */
public class AggregationBenchmark extends QuestionBenchmark {
    @Param({"CITIES", "CITIES_WITH"})
    public Wording wording;

    @Override
    protected Wording wording() {
        return wording;
    }
}
