package dev.kith.bench;

import dev.kith.bench.workload.Wording;

import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;

import java.util.concurrent.TimeUnit;

/** Q9 and Q9F: triangles of friends, in milliseconds. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TrianglesBenchmark extends QuestionBenchmark {
    @Param({"TRIANGLES_CLOSED", "TRIANGLES_COMMA", "TRIANGLES_PREDICATE", "ALL_TRIANGLES"})
    public Wording wording;

    @Override
    protected Wording wording() {
        return wording;
    }
}
