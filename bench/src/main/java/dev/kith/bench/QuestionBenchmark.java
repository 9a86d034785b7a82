package dev.kith.bench;

import dev.kith.Graph;
import dev.kith.Row;
import dev.kith.bench.floor.ArrayGraph;
import dev.kith.bench.floor.Floor;
import dev.kith.bench.workload.Parameters;
import dev.kith.bench.workload.Scale;
import dev.kith.bench.workload.Wording;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.io.IOException;
import java.util.List;

/**
 * A question to Kith in each of its wordings, and beside it to loops over arrays. Both go through the
 * same sets of parameters in turn.
 */
@State(Scope.Benchmark)
public abstract class QuestionBenchmark extends WarmBenchmark {
    /** Slow questions are compared with the floor for the first few sets only. */
    private static final int SETS_CHECKED = 20;

    @Param("S")
    public Scale scale;

    private Graph graph;
    private Floor loops;
    private Parameters[] sets;
    private Asking[] askings;
    private int next;

    /** What is asked; a parameter of the benchmark. */
    protected abstract Wording wording();

    /** Opens the database and compares its answers with those of the floor. */
    @Setup
    public void open() throws IOException {
        graph = Graph.open(Workspace.database(scale));
        loops = new Floor(ArrayGraph.read(Workspace.workload(scale)));
        List<Parameters> all = Parameters.of(wording().question(), scale);
        all.stream()
                .limit(SETS_CHECKED)
                .forEach(set -> Answers.check(graph, loops, wording(), set));
        sets = all.toArray(Parameters[]::new);
        askings = all.stream().map(set -> Asking.of(wording(), set)).toArray(Asking[]::new);
    }

    @TearDown
    public void close() {
        graph.close();
    }

    @Benchmark
    public List<Row> kith() {
        return askings[nextSet()].run(graph);
    }

    @Benchmark
    public List<List<Object>> floor() {
        return loops.rows(wording().question(), sets[nextSet()]);
    }

    private int nextSet() {
        next = next + 1 == sets.length ? 0 : next + 1;
        return next;
    }
}
