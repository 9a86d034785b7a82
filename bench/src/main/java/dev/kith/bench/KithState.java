package dev.kith.bench;

import dev.kith.Graph;
import dev.kith.Row;
import dev.kith.bench.floor.ArrayGraph;
import dev.kith.bench.floor.Floor;
import dev.kith.bench.workload.Parameters;
import dev.kith.bench.workload.Scale;
import dev.kith.bench.workload.Wording;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.io.IOException;
import java.util.List;

/** Kith on the database of a scale, asked in one wording with the sets of parameters in turn. */
@State(Scope.Benchmark)
public abstract class KithState {
    /** Slow questions are compared with the floor for the first few sets only. */
    private static final int SETS_CHECKED = 20;

    @Param("S")
    public Scale scale;

    private Graph graph;
    private Asking[] askings;
    private int next;

    /** What is asked; a parameter of the benchmark. */
    protected abstract Wording wording();

    /** Opens the database and compares its answers with those of the floor. */
    @Setup
    public void open() throws IOException {
        graph = Graph.open(Workspace.database(scale));
        List<Parameters> sets = Parameters.of(wording().question(), scale);
        var floor = new Floor(ArrayGraph.read(Workspace.workload(scale)));
        sets.stream()
                .limit(SETS_CHECKED)
                .forEach(set -> Answers.check(graph, floor, wording(), set));
        askings = sets.stream().map(set -> Asking.of(wording(), set)).toArray(Asking[]::new);
    }

    @TearDown
    public void close() {
        graph.close();
    }

    List<Row> ask() {
        next = next + 1 == askings.length ? 0 : next + 1;
        return askings[next].run(graph);
    }
}
