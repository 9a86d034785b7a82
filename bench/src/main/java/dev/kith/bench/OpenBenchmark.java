package dev.kith.bench;

import dev.kith.bench.workload.Scale;

import org.jspecify.annotations.Nullable;
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

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** From the start of a process to its first answer from a database that exists. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 10)
@Fork(1)
public class OpenBenchmark {
    @Benchmark
    public String kith(Child child) throws IOException {
        return child.start(List.of(child.database.toString()));
    }

    /** A JVM that only prints. */
    @Benchmark
    public String floor(Child child) throws IOException {
        return child.start(List.of());
    }

    /** A child process; its end is not measured. */
    @State(Scope.Benchmark)
    public static class Child {
        @Param("S")
        public Scale scale;

        private Path database;
        private @Nullable Process process;

        @Setup
        public void load() throws IOException {
            database = Workspace.database(scale);
        }

        /** Returns the first line that it prints. */
        String start(List<String> arguments) throws IOException {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    FirstAnswer.class.getName()));
            command.addAll(arguments);
            Process started = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process = started;
            BufferedReader output = started.inputReader();
            String line = output.readLine();
            if (line == null) {
                throw new IOException("the child ended without an answer");
            }
            return line;
        }

        @TearDown(Level.Invocation)
        public void await() throws InterruptedException {
            int exitCode = Objects.requireNonNull(process).waitFor();
            if (exitCode != 0) {
                throw new IllegalStateException("the child ended with exit code " + exitCode);
            }
        }
    }
}
