package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Clauses that GQL brought to Cypher: FILTER, LET, FINISH, INSERT and their like. */
@OnBothStores
class StandardClausesTest {
    @AutoClose
    private final TestGraph graph;

    StandardClausesTest(StoreKind store) {
        graph = new TestGraph(store);
    }

    private void people() {
        graph.rows("INSERT (:P {n: 1})-[:R]->(:P&Q {n: 2}), (:P {n: 3})");
    }

    @Test
    void filterKeepsTheRowsForWhichItHolds() {
        people();
        assertThat(graph.rows("MATCH (p:P) FILTER p.n > 1 RETURN p.n")).containsExactly("2", "3");
        assertThat(graph.rows("MATCH (p:P) FILTER WHERE p.n > 2 RETURN p.n")).containsExactly("3");
    }

    @Test
    void letAddsVariables() {
        assertThat(graph.rows("UNWIND [1, 2] AS x LET y = x + 1, z = 'a' RETURN x, y, z"))
                .containsExactly("1 | 2 | 'a'", "2 | 3 | 'a'");
        assertThat(graph.value("LET x = 1 LET y = x RETURN y")).isEqualTo("1");
        assertThatThrownBy(() -> graph.rows("LET x = 1 LET x = 2 RETURN x"))
                .hasMessageContaining("COLUMN_NAME_CONFLICT");
    }

    @Test
    void orderSkipAndLimitStandAlone() {
        people();
        assertThat(graph.rows("MATCH (p:P) ORDER BY p.n DESC LIMIT 2 RETURN p.n"))
                .containsExactly("3", "2");
        assertThat(graph.rows("MATCH (p:P) ORDER BY p.n OFFSET 1 RETURN p.n"))
                .containsExactly("2", "3");
        assertThat(graph.rows("MATCH (p:P) LIMIT 1 RETURN count(*)")).containsExactly("1");
    }

    @Test
    void withinASubqueryTheyKeepTheRowAround() {
        people();
        assertThat(graph.rows(
                        "MATCH (p:P) CALL (p) { MATCH (q:P) FILTER q.n > p.n ORDER BY q.n LIMIT 1"
                                + " RETURN q.n AS next } RETURN p.n, next"))
                .containsExactly("1 | 2", "2 | 3");
    }

    @Test
    void finishRunsTheQueryAndGivesNoRows() {
        assertThat(graph.rows("CREATE (:A) FINISH")).isEmpty();
        assertThat(graph.rows("MATCH (n:A) FINISH")).isEmpty();
        assertThat(graph.value("MATCH (n:A) RETURN count(*)")).isEqualTo("1");
        assertThatThrownBy(() -> graph.rows("MATCH (n:A) FINISH RETURN 1"))
                .hasMessageContaining("FINISH must be the last clause");
    }

    @Test
    void insertIsCreate() {
        people();
        assertThat(graph.value("MATCH (p)-[:R]->(q) RETURN p.n, labels(q)"))
                .isEqualTo("1 | ['P', 'Q']");
    }

    @Test
    void nodetachDeleteIsDelete() {
        people();
        assertThatThrownBy(() -> graph.rows("MATCH (p {n: 1}) NODETACH DELETE p"))
                .hasMessageContaining("NODE_STILL_CONNECTED");
    }

    @Test
    void isMeansAColonInPatternsAndConditions() {
        people();
        assertThat(graph.rows("MATCH (p IS P&!Q)-[r IS R]->(q) WHERE q IS Q RETURN p.n, q.n"))
                .containsExactly("1 | 2");
        assertThat(graph.rows("MATCH (p) WHERE p IS NOT Q AND p IS LABELED P RETURN p.n"))
                .containsExactly("1", "3");
        graph.rows("MATCH (p {n: 3}) SET p IS Last REMOVE p IS P");
        assertThat(graph.value("MATCH (p {n: 3}) RETURN labels(p)")).isEqualTo("['Last']");
    }

    @Test
    void aHintChangesNothing() {
        people();
        assertThat(graph.rows("MATCH (p:P) USING INDEX p:P(n) WHERE p.n = 2 RETURN p.n"))
                .containsExactly("2");
        assertThat(graph.rows("MATCH (p:P)-->(q) USING SCAN p:P USING JOIN ON q RETURN q.n"))
                .containsExactly("2");
        assertThatThrownBy(() -> graph.rows("MATCH (p:P) USING SCAN q:P RETURN p"))
                .hasMessageContaining("UNDEFINED_VARIABLE: `q` is not defined");
    }

    @Test
    void aLanguageVersionMayStandInFront() {
        assertThat(graph.value("CYPHER 25 RETURN 1")).isEqualTo("1");
        assertThat(graph.value("CYPHER 5 RETURN 1")).isEqualTo("1");
        assertThat(graph.value("CYPHER 5 planner=cost runtime = slotted RETURN 1"))
                .isEqualTo("1");
        assertThat(graph.value("CYPHER runtime=pipelined RETURN 1")).isEqualTo("1");
        assertThat(graph.value("PROFILE CYPHER 25 RETURN 1")).isEqualTo("1");
        assertThatThrownBy(() -> graph.rows("CYPHER 6 RETURN 1"))
                .hasMessageContaining("there is no version 6 of Cypher here");
    }

    @Test
    void theirWordsAreStillNames() {
        assertThat(graph.value(
                        "WITH 1 AS filter, 2 AS let, 3 AS finish, {list: [4], time: 5} AS trim"
                                + " RETURN filter, let, finish, trim.list, trim.time"))
                .isEqualTo("1 | 2 | 3 | [4] | 5");
        people();
        assertThat(graph.value("MATCH (insert:P {n: 1}) FILTER insert.n = 1 RETURN insert.n"))
                .isEqualTo("1");
    }
}
