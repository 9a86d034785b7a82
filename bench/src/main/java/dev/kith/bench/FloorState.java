package dev.kith.bench;

import dev.kith.bench.floor.ArrayGraph;
import dev.kith.bench.floor.Floor;
import dev.kith.bench.workload.Parameters;
import dev.kith.bench.workload.Question;
import dev.kith.bench.workload.Scale;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.io.IOException;
import java.util.List;

/** Loops over arrays, asked one question with the same sets of parameters as Kith. */
@State(Scope.Benchmark)
public abstract class FloorState {
    @Param("S")
    public Scale scale;

    private Floor floor;
    private Parameters[] sets;
    private int next;

    /** What is asked; a parameter of the benchmark. */
    protected abstract Question question();

    @Setup
    public void read() throws IOException {
        floor = new Floor(ArrayGraph.read(Workspace.workload(scale)));
        sets = Parameters.of(question(), scale).toArray(Parameters[]::new);
    }

    List<List<Object>> ask() {
        next = next + 1 == sets.length ? 0 : next + 1;
        return floor.rows(question(), sets[next]);
    }
}
