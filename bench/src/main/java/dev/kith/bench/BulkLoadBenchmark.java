package dev.kith.bench;

import dev.kith.Graph;
import dev.kith.bench.floor.ArrayGraph;
import dev.kith.bench.workload.Scale;
import dev.kith.bench.workload.Workload;
import dev.kith.load.BulkLoadReport;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Seconds to load all files in a JVM that has just started, as an import does. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(3)
public class BulkLoadBenchmark {
    /** With indexes, synced: what is there afterwards is a database. */
    @Benchmark
    public BulkLoadReport kith(Files files) {
        return Graph.bulkLoad(files.workload.load(files.target));
    }

    /** Parsed and sorted into arrays; nothing is written. */
    @Benchmark
    public ArrayGraph floor(Files files) throws IOException {
        return ArrayGraph.read(files.workload);
    }

    /** Where from and where to. */
    @State(Scope.Benchmark)
    public static class Files {
        @Param("S")
        public Scale scale;

        private Workload workload;
        private Path target;

        @Setup(Level.Invocation)
        public void prepare() throws IOException {
            workload = Workspace.workload(scale);
            target = Workspace.newPath("load-");
        }

        @TearDown(Level.Invocation)
        public void delete() throws IOException {
            Workspace.delete(target);
        }
    }
}
