package dev.kith.bench;

import dev.kith.bench.workload.Wording;

import org.openjdk.jmh.annotations.Param;

/** Q5 and Q12: who is within some hops, all or at most 1,000. */
public class ReachBenchmark extends QuestionBenchmark {
    @Param({"THREE_HOPS_COUNT_DISTINCT", "THREE_HOPS_WITH_DISTINCT", "REACH"})
    public Wording wording;

    @Override
    protected Wording wording() {
        return wording;
    }
}
