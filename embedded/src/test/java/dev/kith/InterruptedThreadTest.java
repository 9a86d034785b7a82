package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Programs interrupt threads to cancel their tasks: that is nothing to the graph and its files. */
final class InterruptedThreadTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    @Test
    void interruptedWritersLeaveAGraphThatTakesWrites() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var acknowledged = new AtomicLong();
        Path database = folder.resolve("graph");
        try (Graph graph = Graph.open(database)) {
            long end = System.nanoTime() + LONG_ENOUGH.toNanos();
            while (System.nanoTime() < end) {
                writeUntilInterrupted(graph, acknowledged, random.nextInt(15));
            }
            graph.query("CREATE (:Later)").run();
            assertThat(count(graph, "Step")).isEqualTo(acknowledged.get()).isPositive();
        }
        try (Graph graph = Graph.open(database)) {
            assertThat(count(graph, "Step")).isEqualTo(acknowledged.get());
            assertThat(count(graph, "Later")).isEqualTo(1);
        }
    }

    private static void writeUntilInterrupted(Graph graph, AtomicLong acknowledged, int millis)
            throws InterruptedException {
        var unexpected = new AtomicReference<KithException>();
        var writer = new Thread(() -> {
            try {
                while (true) {
                    graph.query("CREATE (:Step)").run();
                    acknowledged.incrementAndGet();
                }
            } catch (KithException refused) {
                unexpected.set(refused);
            }
        });
        writer.start();
        Thread.sleep(millis);
        writer.interrupt();
        writer.join();
        // Refused where it waits for its turn, before anything is written.
        assertThat(unexpected.get())
                .isInstanceOfSatisfying(
                        KithException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.CANCELLED));
    }

    @Test
    void anInterruptedThreadReadsAndStaysInterrupted() throws Exception {
        Path database = folder.resolve("graph");
        try (Graph graph = Graph.open(database)) {
            graph.query("CREATE (:A {name: 'Ann'})-[:KNOWS]->(:A {name: 'Bob'})")
                    .run();
        }
        try (Graph graph = Graph.open(database)) {
            Thread.currentThread().interrupt();
            String name = graph.query("MATCH (a:A)-[:KNOWS]->(b) RETURN b.name AS name")
                    .single()
                    .getString("name");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(name).isEqualTo("Bob");
            graph.query("CREATE (:A)").run();
            assertThat(count(graph, "A")).isEqualTo(3);
        }
    }

    @Test
    void anInterruptedThreadOpensAndClosesProperly() throws Exception {
        Path database = folder.resolve("graph");
        Thread.currentThread().interrupt();
        try (Graph graph = Graph.open(database)) {
            assertThat(Thread.interrupted()).isTrue();
            graph.query("CREATE (:A)").run();
            Thread.currentThread().interrupt();
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Files.readString(database.resolve("log/state"))).contains("phase clean");
    }

    private static long count(Graph graph, String label) {
        return graph.query("MATCH (n:" + label + ") RETURN count(n) AS n")
                .single()
                .getLong("n");
    }
}
