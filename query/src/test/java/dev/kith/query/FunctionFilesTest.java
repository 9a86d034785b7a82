package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.engine.Execution;
import dev.kith.query.function.BuiltInFunctions;
import dev.kith.query.function.FunctionListing;
import dev.kith.store.GraphReader;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What functions do: each family has a file, {@code functions/string.txt}, whose lines are calls and
 * their values. A first line {@code given: UNWIND ...} stands in front of each call.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FunctionFilesTest {
    private static final String GIVEN = "given: ";
    private static final Pattern CALL = Pattern.compile("([A-Za-z_][\\w.]*)\\(");

    private final TestGraph graph = new TestGraph(StoreKind.MEMORY);

    /** A call, and what stands in front of it. */
    record Line(String given, String call, String value) {
        @Override
        public String toString() {
            return call;
        }
    }

    @BeforeAll
    void fill() {
        graph.rows("CREATE (:Person:Admin {name: 'Ann', age: 42})-[:KNOWS {since: 2020}]->()");
    }

    @AfterAll
    void close() {
        graph.close();
    }

    static Stream<Line> lines() {
        return families().stream().flatMap(family -> lines(family).stream());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aCallHasTheValueThatIsWrittenBehindIt(Line line) {
        String text = line.given() + " RETURN " + line.call() + " AS value";
        try (GraphReader reader = graph.store().snapshot();
                Execution rows =
                        graph.engine().prepare(text).run(reader, Map.of(), TestGraph.OPTIONS)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.value(0)).hasToString(line.value());
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void everyFunctionIsCalledInTheFileOfItsFamily() {
        List<String> missing = new ArrayList<>();
        for (FunctionListing listing : BuiltInFunctions.INSTANCE.functions()) {
            String name = listing.signature().name();
            boolean called = lines(listing.category()).stream()
                    .flatMap(line -> CALL.matcher(line.call()).results())
                    .anyMatch(call -> call.group(1).equalsIgnoreCase(name));
            if (!called) {
                missing.add(listing.category() + ": " + name);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Set<String> families() {
        var families = new TreeSet<String>();
        for (FunctionListing listing : BuiltInFunctions.INSTANCE.functions()) {
            families.add(listing.category());
        }
        return families;
    }

    private static List<Line> lines(String family) {
        List<Line> lines = new ArrayList<>();
        String given = "";
        for (String written : read(family).lines().toList()) {
            if (written.startsWith(GIVEN)) {
                given = written.substring(GIVEN.length());
            } else {
                int arrow = written.lastIndexOf(" => ");
                lines.add(new Line(
                        given, written.substring(0, arrow).strip(), written.substring(arrow + 4)));
            }
        }
        return lines;
    }

    private static String read(String family) {
        String file = "functions/" + family.toLowerCase(Locale.ROOT) + ".txt";
        try (InputStream in = FunctionFilesTest.class.getResourceAsStream(file)) {
            return new String(
                    Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
