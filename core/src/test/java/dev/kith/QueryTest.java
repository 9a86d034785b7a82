package dev.kith;

import static dev.kith.FakeEngine.rows;
import static dev.kith.TestGraphs.codeOf;
import static dev.kith.TestGraphs.errorOf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

class QueryTest {
    private final Graph graph = TestGraphs.graph();

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void aWritingStatementCommitsByItself() {
        Summary summary = graph.query("CREATE Person").run();
        assertThat(summary.changes().nodesCreated()).isEqualTo(1);
        assertThat(summary.took())
                .isGreaterThanOrEqualTo(Duration.ofMillis(FakeEngine.WRITE_MILLIS));
        assertThat(summary.plan()).isEmpty();
        assertThat(graph.query("NODES Person").list()).hasSize(1);
    }

    @Test
    void aWritingStatementThatFailsLeavesNothing() {
        assertThat(codeOf(() -> graph.query("CREATE_FAIL").run())).isEqualTo(ErrorCode.ARITHMETIC);
        assertThat(graph.<Long>read(tx -> tx.nodes().count())).isZero();
        graph.query("CREATE Person").run();
    }

    @Test
    void aReadOnlyGraphRefusesWrites() {
        try (Graph readOnly = TestGraphs.graph(GraphOptions.defaults().withReadOnly(true))) {
            assertThat(codeOf(() -> readOnly.query("CREATE Person").run()))
                    .isEqualTo(ErrorCode.READ_ONLY);
            assertThat(readOnly.query("NODES Person").list()).isEmpty();
        }
    }

    @Test
    void valuesAreReadByColumn() {
        Row row = graph.query("ROWS i f s b l m nothing")
                .param(
                        "rows",
                        rows(Arrays.asList(1, 1.5, "a", true, List.of(1), Map.of("k", 1), null)))
                .single();
        assertThat(row.columns()).containsExactly("i", "f", "s", "b", "l", "m", "nothing");
        assertThat(row.getLong("i")).isEqualTo(1);
        assertThat(row.getDouble("i")).isEqualTo(1.0);
        assertThat(row.getDouble("f")).isEqualTo(1.5);
        assertThat(row.getString("s")).isEqualTo("a");
        assertThat(row.getBoolean("b")).isTrue();
        assertThat(row.getList("l")).isEqualTo(List.of(1L));
        assertThat(row.getMap("m")).isEqualTo(Map.of("k", 1L));
        assertThat(row.get("i", int.class)).isEqualTo(1);
        assertThat(row.isNull("nothing")).isTrue();
        assertThat(row.get("nothing")).isNull();
        assertThat(row.find("nothing", String.class)).isEmpty();
        assertThat(row.find("s", String.class)).contains("a");
        assertThat(row.asMap())
                .containsEntry("i", 1L)
                .containsEntry("nothing", null)
                .hasSize(7);
        assertThat(row).hasToString("{i=1, f=1.5, s=a, b=true, l=[1], m={k=1}, nothing=null}");
    }

    @Test
    void aWrongColumnOrTypeIsNamed() {
        Row row = graph.query("ROWS name age")
                .param("rows", rows(List.of("Ann", 30)))
                .single();
        assertThat(errorOf(() -> row.get("nmae")))
                .hasMessage("INVALID_ARGUMENT: there is no column `nmae`. Did you mean `name`?"
                        + " Columns: name, age");
        assertThat(errorOf(() -> row.getLong("name")))
                .hasMessage("CONVERSION: column `name` of row 1 is the String 'Ann', which cannot"
                        + " become long");
        assertThat(errorOf(() -> row.getNode("age")))
                .hasMessageContaining("the Integer 30, which cannot become Node");
        Row nothing = graph.query("ROWS a")
                .param("rows", rows(Arrays.asList((Object) null)))
                .single();
        assertThat(errorOf(() -> nothing.getLong("a")))
                .hasMessageContaining("column `a` of row 1 is null; ask isNull(..)");
    }

    @Test
    void singleNeedsOneRowAndFirstAtMostOne() {
        assertThat(errorOf(() -> numbers().single())).hasMessageContaining("returned none");
        assertThat(errorOf(() -> numbers(1, 2).single())).hasMessageContaining("returned more");
        assertThat(numbers(1).single(Long.class)).isEqualTo(1);
        assertThat(numbers().first()).isEmpty();
        assertThat(numbers(1, 2).first(int.class)).contains(1);
        assertThat(graph.query("FOREVER").first(Long.class)).contains(0L);
    }

    @Test
    void aStreamNeedsATransaction() {
        assertThat(errorOf(() -> numbers(1).stream()))
                .hasMessageContaining("stream() needs a transaction");
        graph.doRead(tx -> {
            try (var rows = tx.query("FOREVER").stream()) {
                assertThat(rows.limit(3).map(row -> row.getLong("i"))).containsExactly(0L, 1L, 2L);
            }
        });
    }

    @Test
    void forEachShowsEveryRow() {
        var seen = new ArrayList<Long>();
        numbers(1, 2, 3).forEach(row -> seen.add(row.getLong("a")));
        assertThat(seen).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aResultHasColumnsEvenWithoutRows() {
        numbers().consume(result -> {
            assertThat(result.columns()).containsExactly("a");
            assertThat(result).isEmpty();
            assertThat(result.summary().took()).isPositive();
        });
        graph.query("CREATE Person")
                .consume(result -> assertThat(result.columns()).isEmpty());
        assertThat(graph.query("NODES Person").list()).hasSize(1);
    }

    @Test
    void aPlanIsExplainedWithoutRunningAndProfiledByRunning() {
        assertThat(graph.explain("CREATE Person")).hasToString("Fake CREATE");
        Summary explained = graph.query("EXPLAIN CREATE Person").run();
        assertThat(explained.plan()).contains(new Plan("Fake CREATE", false));
        assertThat(graph.query("EXPLAIN NODES Person").list()).isEmpty();
        assertThat(graph.<Long>read(tx -> tx.nodes().count())).isZero();
        assertThat(graph.query("CREATE Person").profile())
                .isEqualTo(new Plan("Fake, profiled: true", true));
        assertThat(graph.query("PROFILE NODES Person").run().plan())
                .contains(new Plan("Fake, profiled: true", true));
        assertThat(graph.<Long>read(tx -> tx.nodes().count())).isEqualTo(1);
    }

    @Test
    @Timeout(10)
    void anotherThreadCancels() throws InterruptedException {
        var token = new CancellationToken();
        var canceller = new Thread(token::cancel);
        canceller.start();
        assertThat(codeOf(() -> graph.query("FOREVER").cancelledBy(token).run()))
                .isEqualTo(ErrorCode.CANCELLED);
        canceller.join();
    }

    private Query numbers(Integer... numbers) {
        List<List<Integer>> rows = Arrays.stream(numbers).map(List::of).toList();
        return graph.query("ROWS a").param("rows", rows);
    }
}
