package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.QueryException;
import dev.kith.query.parse.CypherParser;
import dev.kith.query.parse.ScriptStatement;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What {@code docs/cypher.md} says is so. */
@OnBothStores
class CypherDocumentTest {
    private final StoreKind store;

    CypherDocumentTest(StoreKind store) {
        this.store = store;
    }

    @TestFactory
    Stream<DynamicTest> everyExampleGivesWhatIsWrittenBelowIt() throws IOException {
        List<CypherDocument.Section> sections = CypherDocument.read().sections();
        assertThat(sections).hasSizeGreaterThan(5);
        return sections.stream()
                .map(section -> DynamicTest.dynamicTest(section.title(), () -> check(section)));
    }

    private void check(CypherDocument.Section section) {
        try (TestGraph graph = new TestGraph(store)) {
            for (CypherDocument.Example example : section.examples()) {
                List<String> given = run(example, graph);
                if (!example.kind().isEmpty()) {
                    assertThat(given).as(example.statements()).isEqualTo(example.expected());
                }
            }
        }
    }

    /** The rows of the last statement, or the error if the example is about one. */
    private static List<String> run(CypherDocument.Example example, TestGraph graph) {
        List<String> rows = List.of();
        try {
            for (ScriptStatement statement : CypherParser.split(example.statements())) {
                rows = graph.rows(statement.text());
            }
            return rows;
        } catch (QueryException error) {
            if (!example.kind().equals("error")) {
                throw error;
            }
            return List.of(error.code() + ": " + error.summary());
        }
    }

    @Test
    void theTableOfFunctionsIsThatOfTheRegistry() throws IOException {
        if (Boolean.getBoolean("cypher.document.update")) {
            CypherDocument.read().updateFunctionTable();
        }
        assertThat(CypherDocument.read().functionTable())
                .as("made anew by running this with -Dcypher.document.update=true")
                .isEqualTo(CypherDocument.registryTable());
    }

    @Test
    void itsJavaIsThatOfAnExampleProgram() throws IOException {
        List<String> programs = CypherDocument.read().programs();
        assertThat(programs).isNotEmpty();
        var examples = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("../examples/src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                examples.append(CypherDocument.withoutSpace(Files.readString(file)));
            }
        }
        assertThat(programs).allSatisfy(it -> assertThat(examples.toString()).contains(it));
    }

    @Test
    void theTestsItNamesExist() throws IOException {
        List<String> missing = new ArrayList<>(CypherDocument.read().namedTests());
        assertThat(missing).hasSizeGreaterThan(5);
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .forEach(missing::remove);
        }
        assertThat(missing).isEmpty();
    }
}
