package dev.kith.bench;

import dev.kith.Graph;
import dev.kith.Summary;
import dev.kith.bench.floor.AppendLog;
import dev.kith.bench.workload.Scale;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** W1, W2 and W3: durable transactions a second, beside a bare append and sync. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CommitBenchmark extends WarmBenchmark {
    private static final int BATCH = 1_000;

    /** A person with two friends. */
    @Benchmark
    public Summary insert(Kith kith) {
        return kith.insert();
    }

    @Benchmark
    @Threads(4)
    public Summary insertByFourWriters(Kith kith) {
        return kith.insert();
    }

    /** A thousand of them in one transaction. */
    @Benchmark
    public Summary insertThousand(Kith kith) {
        return kith.insertThousand();
    }

    @Benchmark
    public Summary update(Kith kith) {
        return kith.update();
    }

    @Benchmark
    public long floor(Log log) throws IOException {
        return log.file.commit();
    }

    /** A database of its own, which grows. */
    @State(Scope.Benchmark)
    public static class Kith {
        private static final String NEW_PERSON = """
                MATCH (a:Person {id: row.a}) MATCH (b:Person {id: row.b})
                CREATE (p:Person {id: row.id, firstName: 'New', age: 30, city: 'City0'})
                CREATE (p)-[:KNOWS {since: 1}]->(a)
                CREATE (p)-[:KNOWS {since: 1}]->(b)""";
        private static final String INSERT = NEW_PERSON.replace("row.", "$");
        private static final String INSERT_ROWS = "UNWIND $rows AS row\n" + NEW_PERSON;
        private static final String UPDATE = "MATCH (p:Person {id: $id}) SET p.age = $age";
        private static final long FIRST_NEW_ID = 10_000_000;

        @Param("S")
        public Scale scale;

        private final AtomicLong nextId = new AtomicLong(FIRST_NEW_ID);
        private Path folder;
        private Graph graph;

        @Setup
        public void open() throws IOException {
            folder = Workspace.newDatabase(scale);
            graph = Graph.open(folder);
        }

        @TearDown
        public void close() throws IOException {
            graph.close();
            Workspace.delete(folder);
        }

        Summary insert() {
            return graph.query(INSERT).params(newPerson()).run();
        }

        Summary insertThousand() {
            List<Map<String, Long>> rows =
                    LongStream.range(0, BATCH).mapToObj(i -> newPerson()).toList();
            return graph.query(INSERT_ROWS).param("rows", rows).run();
        }

        Summary update() {
            int age = 18 + ThreadLocalRandom.current().nextInt(63);
            return graph.query(UPDATE).param("id", anyone()).param("age", age).run();
        }

        private Map<String, Long> newPerson() {
            return Map.of("id", nextId.getAndIncrement(), "a", anyone(), "b", anyone());
        }

        private long anyone() {
            return ThreadLocalRandom.current().nextInt(scale.people());
        }
    }

    /** A log on the same disk. */
    @State(Scope.Benchmark)
    public static class Log {
        private Path path;
        private AppendLog file;

        @Setup
        public void open() throws IOException {
            path = Workspace.newPath("append-");
            file = new AppendLog(path);
        }

        @TearDown
        public void close() throws IOException {
            file.close();
            Workspace.delete(path);
        }
    }
}
