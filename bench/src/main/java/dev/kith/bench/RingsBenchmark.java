package dev.kith.bench;

import dev.kith.Row;
import dev.kith.bench.workload.Question;
import dev.kith.bench.workload.Wording;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import java.util.List;

/** Q8: rings of transfers, each later than the last. */
public class RingsBenchmark extends QuestionBenchmark {
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
        @Param({"RINGS_BY_LENGTH", "RINGS_VARIABLE_LENGTH"})
        public Wording wording;

        @Override
        protected Wording wording() {
            return wording;
        }
    }

    /** The floor. */
    @State(Scope.Benchmark)
    public static class Loops extends FloorState {
        @Param("RINGS")
        public Question question;

        @Override
        protected Question question() {
            return question;
        }
    }
}
