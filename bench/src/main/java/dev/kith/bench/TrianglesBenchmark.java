package dev.kith.bench;

import dev.kith.Row;
import dev.kith.bench.workload.Question;
import dev.kith.bench.workload.Wording;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** Q9 and Q9F: triangles of friends, in milliseconds. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TrianglesBenchmark extends QuestionBenchmark {
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
        @Param({"TRIANGLES_CLOSED", "TRIANGLES_COMMA", "TRIANGLES_PREDICATE", "ALL_TRIANGLES"})
        public Wording wording;

        @Override
        protected Wording wording() {
            return wording;
        }
    }

    /** The floor. */
    @State(Scope.Benchmark)
    public static class Loops extends FloorState {
        @Param({"TRIANGLES", "ALL_TRIANGLES"})
        public Question question;

        @Override
        protected Question question() {
            return question;
        }
    }
}
