package dev.kith.bench;

import dev.kith.Row;
import dev.kith.bench.workload.Question;
import dev.kith.bench.workload.Wording;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import java.util.List;

/** Q13a and Q13b: people by the start of a name and by a range of age. */
public class IndexRangeBenchmark extends QuestionBenchmark {
    @Benchmark
    public List<Row> kith(Kith kith) {
        return kith.ask();
    }

    @Benchmark
    public List<List<Object>> floor(Loops floor) {
        return floor.ask();
    }

    /** Kith, in each wording. */
    @State(Scope.Benchmark)
    public static class Kith extends KithState {
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

    /** The floor. */
    @State(Scope.Benchmark)
    public static class Loops extends FloorState {
        @Param({"NAME_PREFIX", "AGE_RANGE"})
        public Question question;

        @Override
        protected Question question() {
            return question;
        }
    }
}
