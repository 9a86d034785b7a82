package dev.kith.query.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.kith.query.StoreKind;
import dev.kith.store.GraphStore;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Runs every scenario on a database in a folder of its own. {@code -Dtck.only=Match1} runs those
 * whose id contains the text.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenCypherTckTest {
    private static final int SCENARIO_COUNT = 3897;

    private final SortedSet<String> passed = new TreeSet<>();
    private final SortedSet<String> failed = new TreeSet<>();
    private SortedSet<String> notYetPassing = new TreeSet<>();

    @TempDir
    private Path folder;

    @BeforeAll
    void readTheList() throws IOException {
        notYetPassing = NotYetPassing.read();
    }

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        List<TckScenario> scenarios = TckScenarios.all();
        assertThat(scenarios).hasSize(SCENARIO_COUNT);
        String only = System.getProperty("tck.only", "");
        return scenarios.stream()
                .filter(scenario -> scenario.id().contains(only))
                .map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> run(scenario)));
    }

    @AfterAll
    void summarise() throws IOException {
        String summary = "%d scenarios, %d passed, %d failed, 0 denied"
                .formatted(passed.size() + failed.size(), passed.size(), failed.size());
        System.out.println("openCypher TCK: " + summary);
        Path target = Files.createDirectories(Path.of("target"));
        Files.writeString(target.resolve("tck-summary.txt"), summary + "\n");
        if (NotYetPassing.isBeingUpdated()) {
            NotYetPassing.update(failed);
        }
    }

    private void run(TckScenario scenario) {
        Throwable reason = null;
        Path database = folder.resolve("scenario-" + (passed.size() + failed.size()));
        try (GraphStore store = StoreKind.DURABLE.open(database)) {
            TckRun.run(scenario, store);
            passed.add(scenario.id());
        } catch (Throwable e) {
            failed.add(scenario.id());
            reason = e;
        }
        if (NotYetPassing.isBeingUpdated()) {
            return;
        }
        boolean listed = notYetPassing.contains(scenario.id());
        if (reason == null && listed) {
            fail("passes now: take it off the list with -Dtck.update=true");
        }
        if (reason != null && listed && !Boolean.getBoolean("tck.show")) {
            throw new TestAbortedException("listed as not yet passing", reason);
        }
        if (reason != null) {
            fail(reason.toString(), reason);
        }
    }
}
