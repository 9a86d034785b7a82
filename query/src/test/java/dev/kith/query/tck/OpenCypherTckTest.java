package dev.kith.query.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.kith.query.StoreKind;
import dev.kith.query.TemporaryFolder;
import dev.kith.store.GraphStore;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.opentest4j.TestAbortedException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs every scenario on a database in a folder of its own, and again on the store of plain
 * collections. Scenarios share nothing, so they run beside one another. {@code -Dtck.only=Match1}
 * runs those whose id contains the text.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenCypherTckTest {
    private static final int SCENARIO_COUNT = 3897;

    private final TckTally durable = new TckTally();
    private final TckTally inMemory = new TckTally();

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicContainer> scenarios() throws IOException {
        List<TckScenario> all = TckScenarios.all();
        Map<String, String> denied = DeniedScenarios.read();
        assertThat(all).hasSize(SCENARIO_COUNT);
        assertThat(all).extracting(TckScenario::id).containsAll(denied.keySet());
        String only = System.getProperty("tck.only", "");
        List<TckScenario> asked =
                all.stream().filter(scenario -> scenario.id().contains(only)).toList();
        return Stream.of(StoreKind.DURABLE, StoreKind.MEMORY)
                .map(kind -> dynamicContainer(
                        kind.name(),
                        asked.stream()
                                .map(scenario -> dynamicTest(
                                        scenario.id(), () -> run(scenario, kind, denied)))));
    }

    @AfterAll
    void summarise() throws IOException {
        System.out.println("openCypher TCK, durable store: " + durable);
        System.out.println("openCypher TCK, in memory: " + inMemory);
        Path target = Files.createDirectories(Path.of("target"));
        Files.writeString(
                target.resolve("tck-summary.txt"),
                "%s%n%s (in memory)%n".formatted(durable, inMemory));
    }

    private void run(TckScenario scenario, StoreKind kind, Map<String, String> denied) {
        TckTally tally = kind == StoreKind.DURABLE ? durable : inMemory;
        boolean isDenied = denied.containsKey(scenario.id());
        try (TemporaryFolder folder = TemporaryFolder.create();
                GraphStore store = kind.open(folder.path().resolve("graph"))) {
            TckRun.run(scenario, store);
        } catch (Throwable reason) {
            if (isDenied) {
                tally.countDenied();
                throw new TestAbortedException(denied.get(scenario.id()), reason);
            }
            tally.countFailed();
            fail(reason.toString(), reason);
        }
        tally.countPassed();
        assertThat(isDenied).as("is denied, but passes").isFalse();
    }
}
