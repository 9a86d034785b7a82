package dev.kith.bench;

import dev.kith.bench.workload.Wording;

import org.openjdk.jmh.annotations.Param;

/** Q1 and Q2: a person by id, and their friends, with properties. */
public class PointLookupBenchmark extends QuestionBenchmark {
    @Param({"POINT_LOOKUP", "POINT_LOOKUP_WHERE", "FRIENDS"})
    public Wording wording;

    @Override
    protected Wording wording() {
        return wording;
    }
}
