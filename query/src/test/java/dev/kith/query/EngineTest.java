package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.StatementLimits;
import dev.kith.engine.Execution;
import dev.kith.engine.ExecutionOptions;
import dev.kith.engine.QueryEngine;
import dev.kith.engine.Statement;
import dev.kith.store.GraphReader;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.ServiceLoader;

/** The engine as the API sees it: cached plans, EXPLAIN and PROFILE, limits of a run. */
@OnBothStores
class EngineTest {
    private static final String MANY_ROWS = "UNWIND " + Numbers.list(200) + " AS a UNWIND "
            + Numbers.list(200) + " AS b UNWIND " + Numbers.list(200) + " AS c ";

    @AutoClose
    private final TestGraph graph;

    EngineTest(StoreKind store) {
        graph = new TestGraph(store);
    }

    @Test
    void theEngineIsFoundAsAService() {
        assertThat(ServiceLoader.load(QueryEngine.Provider.class).findFirst())
                .hasValueSatisfying(provider -> assertThat(
                                provider.create(graph.store(), StatementLimits.defaults()))
                        .isInstanceOf(CypherEngine.class));
    }

    @Test
    void aPlanIsMadeOnceAndAgainWhenAnIndexHasCome() {
        graph.rows("CREATE (:N {x: 1})");
        String text = "MATCH (n:N {x: 1}) RETURN n";
        Statement first = graph.engine().prepare(text);
        assertThat(graph.engine().prepare(text)).isSameAs(first);
        graph.rows("CREATE INDEX byX FOR (n:N) ON (n.x)");
        Statement second = graph.engine().prepare(text);
        assertThat(second).isNotSameAs(first);
        assertThat(second.plan()).contains("IndexSeek");
        assertThat(graph.rows(text)).hasSize(1);
        graph.rows("DROP INDEX byX");
        assertThat(graph.engine().prepare(text).plan()).doesNotContain("IndexSeek");
        assertThat(graph.rows(text)).hasSize(1);
    }

    @Test
    void explainRunsNothing() {
        Statement statement = graph.engine().prepare("EXPLAIN CREATE (:N)");
        assertThat(statement.explainOnly()).isTrue();
        assertThat(statement.plan()).contains("Create");
        graph.rows("EXPLAIN CREATE (:N)");
        assertThat(graph.value("MATCH (n) RETURN count(*)")).isEqualTo("0");
    }

    @Test
    void profileCountsTheRowsOfEachOperator() {
        graph.rows("CREATE (:N {x: 1}), (:N {x: 2}), (:N {x: 3})");
        Statement statement = graph.engine().prepare("PROFILE MATCH (n:N) WHERE n.x > 1 RETURN n");
        assertThat(statement.profiled()).isTrue();
        try (GraphReader reader = graph.store().snapshot();
                Execution execution = statement.run(reader, Map.of(), TestGraph.OPTIONS)) {
            int rows = 0;
            while (execution.next()) {
                rows++;
            }
            assertThat(rows).isEqualTo(2);
            assertThat(execution.profile())
                    .containsPattern("Filter.* 2 rows")
                    .containsPattern("NodesWithLabel.* 3 rows");
        }
    }

    @Test
    void aRunEndsAtItsTimeout() {
        assertFails(
                MANY_ROWS + "RETURN count(*)",
                new ExecutionOptions(Duration.ofMillis(1), 1L << 30, () -> false, false),
                ErrorCode.TIMEOUT);
    }

    @Test
    void aRunEndsWhenItIsCancelled() {
        assertFails(
                MANY_ROWS + "RETURN count(*)",
                new ExecutionOptions(Duration.ofSeconds(30), 1L << 30, () -> true, false),
                ErrorCode.CANCELLED);
    }

    @Test
    void largeValuesInRowsThatAreHeldCountWithAllTheyHold() {
        String lists = "UNWIND range(1, 100) AS i WITH i, [x IN range(1, 1000) | x + i] AS l ";
        var options = new ExecutionOptions(Duration.ofSeconds(30), 1L << 20, () -> false, false);
        assertFails(lists + "ORDER BY i DESC RETURN i, l", options, ErrorCode.MEMORY_LIMIT);
        assertFails(lists + "RETURN DISTINCT l", options, ErrorCode.MEMORY_LIMIT);
        assertFails(lists + "RETURN l, count(*)", options, ErrorCode.MEMORY_LIMIT);
        assertFails(lists + "RETURN count(DISTINCT l)", options, ErrorCode.MEMORY_LIMIT);
    }

    @Test
    void aListThatManyRowsShareIsHeldOnce() {
        String shared = "WITH range(1, 1000) AS l UNWIND range(1, 1000) AS i ";
        var options = new ExecutionOptions(Duration.ofSeconds(30), 1L << 20, () -> false, false);
        Statement statement = graph.engine()
                .prepare(shared + "WITH i, l ORDER BY i DESC RETURN max(i + size(l))");
        try (GraphReader reader = graph.store().snapshot()) {
            assertThat(TestGraph.rows(statement, reader, Map.of(), options))
                    .containsExactly("2000");
        }
    }

    @Test
    void whatIsHeldIsBounded() {
        var options = new ExecutionOptions(Duration.ofSeconds(30), 1L << 20, () -> false, false);
        assertFails(MANY_ROWS + "RETURN a, b, c ORDER BY a", options, ErrorCode.MEMORY_LIMIT);
        assertFails(MANY_ROWS + "RETURN collect(a + b + c)", options, ErrorCode.MEMORY_LIMIT);
        assertFails(MANY_ROWS + "RETURN collect_list(a + b + c)", options, ErrorCode.MEMORY_LIMIT);
        assertFails(
                MANY_ROWS + "RETURN percentile_cont(a + b + c, 0.5)",
                options,
                ErrorCode.MEMORY_LIMIT);
        assertFails(
                MANY_ROWS + "RETURN percentile_disc(a + b + c, 0.5)",
                options,
                ErrorCode.MEMORY_LIMIT);
        assertFails(MANY_ROWS + "RETURN DISTINCT a, b, c", options, ErrorCode.MEMORY_LIMIT);
        assertFails(MANY_ROWS + "RETURN a, b, c, count(*)", options, ErrorCode.MEMORY_LIMIT);
    }

    @Test
    void aSortInASubqueryGivesItsMemoryBack() {
        var options = new ExecutionOptions(Duration.ofSeconds(30), 1L << 20, () -> false, false);
        Statement statement = graph.engine()
                .prepare("UNWIND " + Numbers.list(500) + " AS a CALL { WITH a UNWIND "
                        + Numbers.list(500) + " AS b WITH a + b AS c ORDER BY c "
                        + "RETURN collect(c)[0] AS least } RETURN sum(least)");
        try (GraphReader reader = graph.store().snapshot()) {
            assertThat(TestGraph.rows(statement, reader, Map.of(), options))
                    .containsExactly("124750");
        }
    }

    private void assertFails(String text, ExecutionOptions options, ErrorCode code) {
        Statement statement = graph.engine().prepare(text);
        try (GraphReader reader = graph.store().snapshot()) {
            assertThatThrownBy(() -> TestGraph.rows(statement, reader, Map.of(), options))
                    .isInstanceOfSatisfying(
                            KithException.class,
                            error -> assertThat(error.code()).isEqualTo(code));
        }
    }
}
