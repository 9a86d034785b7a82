package dev.kith.query.tck;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.query.StoreKind;
import dev.kith.query.TemporaryFolder;
import dev.kith.query.tck.TckStep.EmptyGraph;
import dev.kith.query.tck.TckStep.ExpectEmpty;
import dev.kith.query.tck.TckStep.ExpectError;
import dev.kith.query.tck.TckStep.ExpectRows;
import dev.kith.query.tck.TckStep.ExpectSideEffects;
import dev.kith.query.tck.TckStep.Query;
import dev.kith.store.GraphStore;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The kit's runner itself: a scenario that demands anything else than what happened fails. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class TckRunTest {
    private final StoreKind kind;

    TckRunTest(StoreKind kind) {
        this.kind = kind;
    }

    private void run(String query, TckStep... expected) throws IOException {
        List<TckStep> steps = Stream.concat(
                        Stream.of(new EmptyGraph(), new Query(query, false)), Stream.of(expected))
                .toList();
        try (TemporaryFolder folder = TemporaryFolder.create();
                GraphStore store = kind.open(folder.path().resolve("graph"))) {
            TckRun.run(new TckScenario("made up", steps), store);
        }
    }

    private void passes(String query, TckStep... expected) {
        assertThatCode(() -> run(query, expected)).as(query).doesNotThrowAnyException();
    }

    private void fails(String query, TckStep... expected) {
        assertThatThrownBy(() -> run(query, expected))
                .as("%s with %s", query, List.of(expected))
                .isInstanceOf(AssertionError.class);
    }

    /** Rows as they are written in a table: {@code "a | b"}, the columns first. */
    private static ExpectRows rows(boolean ordered, String... lines) {
        List<List<String>> table = Stream.of(lines)
                .map(line -> Stream.of(line.split(" \\| ", -1)).toList())
                .toList();
        return new ExpectRows(table, ordered, false);
    }

    @Test
    void columnsAndTheirOrderAreCompared() {
        passes("RETURN 1 AS a, 2 AS b", rows(false, "a | b", "1 | 2"));
        fails("RETURN 1 AS a, 2 AS b", rows(false, "b | a", "2 | 1"));
        fails("RETURN 1 AS a, 2 AS b", rows(false, "a | c", "1 | 2"));
        fails("RETURN 1 AS a, 2 AS b", rows(false, "a", "1"));
    }

    @Test
    void valuesAreComparedWithTheirTypes() {
        fails("RETURN 1 AS a", rows(false, "a", "1.0"));
        fails("RETURN 1.0 AS a", rows(false, "a", "1"));
        fails("RETURN '1' AS a", rows(false, "a", "1"));
        fails("RETURN null AS a", rows(false, "a", "'null'"));
        fails("RETURN [1, 2] AS a", rows(false, "a", "[2, 1]"));
        fails("RETURN {a: 1} AS a", rows(false, "a", "{a: 1, b: null}"));
        fails("CREATE (n:A) RETURN n", rows(false, "n", "(:B)"));
        fails("CREATE p = (:A)-[:R]->(:B) RETURN p", rows(false, "p", "<(:A)<-[:R]-(:B)>"));
        passes("CREATE p = (:A)-[:R]->(:B) RETURN p", rows(false, "p", "<(:A)-[:R]->(:B)>"));
    }

    @Test
    void rowsAreCountedAndTheirOrderComparedWhereItIsDemanded() {
        passes("UNWIND [2, 1] AS x RETURN x", rows(false, "x", "1", "2"));
        passes("UNWIND [2, 1] AS x RETURN x", rows(true, "x", "2", "1"));
        fails("UNWIND [2, 1] AS x RETURN x", rows(true, "x", "1", "2"));
        fails("UNWIND [1, 1] AS x RETURN x", rows(false, "x", "1"));
        fails("RETURN 1 AS x", new ExpectEmpty());
    }

    @Test
    void sideEffectsAreExact() {
        String query = "CREATE (:A {x: 1})-[:R]->()";
        var exact = List.of(
                List.of("+nodes", "2"),
                List.of("+relationships", "1"),
                List.of("+labels", "1"),
                List.of("+properties", "1"));
        passes(query, new ExpectEmpty(), new ExpectSideEffects(exact));
        fails(query, new ExpectEmpty(), new ExpectSideEffects(List.of()));
        for (int i = 0; i < exact.size(); i++) {
            var less = new ArrayList<>(exact);
            less.remove(i);
            fails(query, new ExpectEmpty(), new ExpectSideEffects(less));
            less.add(List.of(exact.get(i).getFirst(), "7"));
            fails(query, new ExpectEmpty(), new ExpectSideEffects(less));
        }
        fails(
                "CREATE (n:A {x: 1}) DELETE n",
                new ExpectEmpty(),
                new ExpectSideEffects(List.of(List.of("-nodes", "1"))));
    }

    @Test
    void typePhaseAndDetailOfAnErrorAreCompared() {
        passes("RETURN x", new ExpectError("SyntaxError", "compile time", "UndefinedVariable"));
        passes("RETURN x", new ExpectError("SyntaxError", "any time", "*"));
        fails("RETURN x", new ExpectError("TypeError", "compile time", "UndefinedVariable"));
        fails("RETURN x", new ExpectError("SyntaxError", "runtime", "UndefinedVariable"));
        fails("RETURN x", new ExpectError("SyntaxError", "compile time", "UnexpectedSyntax"));
        fails("RETURN 1", new ExpectError("SyntaxError", "compile time", "UndefinedVariable"));
        passes(
                "WITH [1, {}] AS l RETURN l[1] - 1",
                new ExpectError("TypeError", "runtime", "InvalidArgumentType"));
        fails(
                "WITH [1, {}] AS l RETURN l[1] - 1",
                new ExpectError("TypeError", "compile time", "InvalidArgumentType"));
    }

    @Test
    void anErrorThatIsNotExpectedIsNotForgotten() {
        fails("RETURN 1 / 0");
        fails("RETURN 1 / 0", new ExpectSideEffects(List.of()));
        fails("RETURN 1 / 0", new Query("RETURN 1 AS x", true), rows(false, "x", "1"));
    }
}
