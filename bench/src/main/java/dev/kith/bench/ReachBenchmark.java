package dev.kith.bench;

import dev.kith.Row;
import dev.kith.bench.workload.Question;
import dev.kith.bench.workload.Wording;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import java.util.List;

/** Q5 and Q12: who is within some hops, all or at most 1,000. */
public class ReachBenchmark extends QuestionBenchmark {
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
        @Param({"THREE_HOPS_COUNT_DISTINCT", "THREE_HOPS_WITH_DISTINCT", "REACH"})
        public Wording wording;

        @Override
        protected Wording wording() {
            return wording;
        }
    }

    /** The floor. */
    @State(Scope.Benchmark)
    public static class Loops extends FloorState {
        @Param({"THREE_HOPS", "REACH"})
        public Question question;

        @Override
        protected Question question() {
            return question;
        }
    }
}
