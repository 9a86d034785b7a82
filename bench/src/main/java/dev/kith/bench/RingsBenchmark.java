package dev.kith.bench;

import dev.kith.bench.workload.Wording;

import org.openjdk.jmh.annotations.Param;

/** Q8: rings of transfers, each later than the last. */
public class RingsBenchmark extends QuestionBenchmark {
    @Param({"RINGS_BY_LENGTH", "RINGS_VARIABLE_LENGTH"})
    public Wording wording;

    @Override
    protected Wording wording() {
        return wording;
    }
}
