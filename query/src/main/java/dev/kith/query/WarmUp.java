package dev.kith.query;

import dev.kith.engine.Execution;
import dev.kith.engine.ExecutionOptions;
import dev.kith.engine.Statement;
import dev.kith.query.parse.CypherParser;
import dev.kith.store.GraphReader;
import dev.kith.store.GraphStore;
import dev.kith.value.IntegerValue;
import dev.kith.value.Value;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs a few statements beside the caller, once in a virtual machine: the first takes some tenths of
 * a second, since it loads the classes of the whole pipeline, which nobody should wait for.
 */
final class WarmUp {
    private static final AtomicBoolean STARTED = new AtomicBoolean();
    private static final ExecutionOptions OPTIONS =
            new ExecutionOptions(Duration.ofSeconds(10), 1 << 20, () -> false, false);

    /** The most usual first statement comes first. */
    private static final List<String> STATEMENTS = List.of(
            "MATCH (a:Person {id: $id}) RETURN a.name AS name",
            "MATCH (a:Person)-[:KNOWS]->(b) WHERE b.age > $id RETURN b.name AS name, count(*) AS n"
                    + " ORDER BY n DESC LIMIT 10");

    private WarmUp() {}

    static void start(GraphStore scratch) {
        if (STARTED.compareAndSet(false, true)) {
            var thread = new Thread(() -> run(scratch), "kith-warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void run(GraphStore store) {
        var engine = new CypherEngine(store);
        for (String statement : STATEMENTS) {
            drain(engine.prepare(statement), store);
        }
        CypherParser.warmUp();
        store.close();
    }

    private static void drain(Statement statement, GraphStore store) {
        Map<String, Value> parameters = Map.of("id", IntegerValue.of(1));
        try (GraphReader reader = store.snapshot();
                Execution rows = statement.run(reader, parameters, OPTIONS)) {
            while (rows.next()) {
                rows.value(0);
            }
        }
    }
}
