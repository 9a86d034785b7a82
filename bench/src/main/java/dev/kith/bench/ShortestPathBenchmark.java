package dev.kith.bench;

import dev.kith.bench.workload.Wording;

import org.openjdk.jmh.annotations.Param;

/** Q6: the length of a shortest path between two people. */
public class ShortestPathBenchmark extends QuestionBenchmark {
    @Param({"SHORTEST_PATH", "SHORTEST_PATH_UNDIRECTED"})
    public Wording wording;

    @Override
    protected Wording wording() {
        return wording;
    }
}
