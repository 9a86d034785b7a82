package dev.kith.query.fuzz;

import com.sun.management.OperatingSystemMXBean;

import dev.kith.Durability;
import dev.kith.ErrorCode;
import dev.kith.QueryException;
import dev.kith.engine.Execution;
import dev.kith.engine.ExecutionOptions;
import dev.kith.engine.Statement;
import dev.kith.memory.MemoryGraphStore;
import dev.kith.query.CypherEngine;
import dev.kith.store.GraphStore;
import dev.kith.store.GraphWriter;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What must hold for any text: it becomes a plan that can be shown, or it is refused at compile time
 * with a code, and a place that is inside the text; in about a second, whatever it is.
 */
final class CleanErrors {
    private static final long MAX_NANOS = 1_000_000_000L;
    private static final int ATTEMPTS = 3;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** So that labels, types and keys have statistics and an index to plan by. */
    private static final List<String> SETTING = List.of(
            "CREATE INDEX FOR (n:A) ON (n.name)",
            "CREATE CONSTRAINT FOR (n:Person) REQUIRE n.id IS UNIQUE",
            "UNWIND range(1, 200) AS i CREATE (:A {name: i})-[:T]->(:B {num: i})-[:KNOWS]->(:Person {id: i})");

    private final GraphStore store = new MemoryGraphStore();

    CleanErrors() {
        var engine = new CypherEngine(store);
        var options = new ExecutionOptions(Duration.ofSeconds(20), 64L << 20, () -> false, false);
        for (String text : SETTING) {
            try (GraphWriter writer = store.begin(Duration.ofSeconds(1), Durability.ASYNC);
                    Execution execution = engine.prepare(text).run(writer, Map.of(), options)) {
                assert !execution.next();
                writer.commit();
            }
        }
    }

    /** The time is the processor's and not the clock's: others may need the machine, too. */
    void check(String text) {
        long nanos = Long.MAX_VALUE;
        // What takes long may be the first use of much code, or the collector's work.
        for (int attempt = 0; attempt < ATTEMPTS && nanos > MAX_NANOS; attempt++) {
            nanos = Math.min(nanos, nanosOf(text));
        }
        if (nanos > MAX_NANOS) {
            throw new AssertionError("%d ms for:%n%s".formatted(nanos / 1_000_000, excerpt(text)));
        }
    }

    private long nanosOf(String text) {
        long start = PROCESS.getProcessCpuTime();
        checkOutcome(text);
        return PROCESS.getProcessCpuTime() - start;
    }

    private void checkOutcome(String text) {
        try {
            // An engine of its own, so that no plan is remembered.
            Statement statement = new CypherEngine(store).prepare(text);
            if (statement.columns().size() > text.length() || statement.plan().isEmpty()) {
                throw new AssertionError("more columns than characters, or no plan");
            }
        } catch (QueryException refusal) {
            checkRefusal(text, refusal);
        } catch (Throwable unclean) {
            throw new AssertionError(unclean + " for:\n" + excerpt(text), unclean);
        }
    }

    private static void checkRefusal(String text, QueryException refusal) {
        String fault = "";
        if (refusal.code() == ErrorCode.INTERNAL) {
            fault = "a defect of our own";
        } else if (refusal.classification().phase() != QueryException.Phase.COMPILE_TIME) {
            fault = "not found at compile time";
        } else if (refusal.position().isEmpty()) {
            fault = "without a place";
        } else if (!isInside(text, refusal.position().get())) {
            fault = "outside of the text";
        }
        if (!fault.isEmpty()) {
            throw new AssertionError(fault + " for:\n" + excerpt(text), refusal);
        }
    }

    private static boolean isInside(String text, QueryException.Position place) {
        if (place.offset() < 0 || place.offset() > text.codePointCount(0, text.length())) {
            return false;
        }
        String before = text.substring(0, text.offsetByCodePoints(0, place.offset()));
        int lineStart = before.lastIndexOf('\n') + 1;
        long linesBefore = before.chars().filter(unit -> unit == '\n').count();
        return place.line() == linesBefore + 1
                && place.column() == before.codePointCount(lineStart, before.length()) + 1;
    }

    private static String excerpt(String text) {
        return text.length() <= 1_000 ? text : text.substring(0, 1_000) + "...";
    }
}
