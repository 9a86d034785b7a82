package dev.kith.bench;

import dev.kith.bench.workload.Wording;

import org.openjdk.jmh.annotations.Param;

/** Q13a and Q13b: people by the start of a name and by a range of age. */
public class IndexRangeBenchmark extends QuestionBenchmark {
    @Param({
        "NAME_PREFIX_STARTS_WITH",
        "NAME_PREFIX_RANGE",
        "AGE_RANGE",
        "AGE_RANGE_CHAINED",
        "AGE_RANGE_IN"
    })
    public Wording wording;

    @Override
    protected Wording wording() {
        return wording;
    }
}
