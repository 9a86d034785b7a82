package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Shortest paths under conditions, in both ways of writing them. */
@OnBothStores
class ShortestPathTest {
    @AutoClose
    private final TestGraph graph;

    ShortestPathTest(StoreKind store) {
        graph = new TestGraph(store);
    }

    /** From s to t: a direct way of type BAD, and many more ways than could be gone through. */
    private void diamonds(int count) {
        graph.rows("CREATE (s:S {i: 0})-[:BAD]->(t:T {i: 1000}) WITH s, t"
                + " UNWIND range(1, %d) AS i CREATE (:Left {i: i}), (:Right {i: i}), (:Joint {i: i})"
                        .formatted(count));
        graph.rows("MATCH (j:Joint) MATCH (a:Left {i: j.i}), (b:Right {i: j.i})"
                + " CREATE (a)-[:WAY]->(j), (b)-[:WAY]->(j)");
        graph.rows("MATCH (j:Joint) MATCH (n:Left|Right {i: j.i + 1}) CREATE (j)-[:WAY]->(n)");
        graph.rows("MATCH (s:S) MATCH (n:Left|Right {i: 1}) CREATE (s)-[:WAY]->(n)");
        graph.rows("MATCH (t:T), (j:Joint {i: %d}) CREATE (j)-[:WAY]->(t)".formatted(count));
    }

    @Test
    void aConditionOnEachNodeOrRelationshipIsFulfilledOnTheWay() {
        diamonds(40);
        for (String condition : new String[] {
            "none(r IN relationships(p) WHERE type(r) = 'BAD')",
            "all(r IN rs WHERE r:WAY)",
            "all(r IN relationships(p) WHERE type(r) = 'WAY') AND length(p) > 1"
        }) {
            assertThat(graph.value(
                            "MATCH (s:S), (t:T) MATCH p = shortestPath((s)-[rs*]->(t)) WHERE "
                                    + condition + " RETURN length(p)"))
                    .as(condition)
                    .isEqualTo("81");
        }
        graph.rows("MATCH (n:Left {i: 20}) SET n.closed = true");
        assertThat(graph.value("MATCH (s:S), (t:T) MATCH p = shortestPath((s)-[:WAY*]->(t))"
                        + " WHERE none(n IN nodes(p) WHERE n.closed IS NOT NULL)"
                        + " RETURN length(p), single(n IN nodes(p) WHERE n:Right AND n.i = 20)"))
                .isEqualTo("81 | true");
    }

    @Test
    void aConditionOnTheEndsHoldsForTheEmptyPathToo() {
        diamonds(1);
        assertThat(graph.rows("MATCH (s:S) MATCH p = shortestPath((s)-[*0..]->(s))"
                        + " WHERE all(n IN nodes(p) WHERE n.i > 0) RETURN p"))
                .isEmpty();
        assertThat(graph.value("MATCH (s:S) MATCH p = shortestPath((s)-[*0..]->(s))"
                        + " WHERE all(n IN nodes(p) WHERE n.i = 0) RETURN length(p)"))
                .isEqualTo("0");
    }

    @Test
    void aConditionOnTheWholePathFindsTheNextBest() {
        diamonds(2);
        assertThat(graph.value("MATCH (s:S), (t:T) MATCH p = shortestPath((s)-[*]->(t))"
                        + " WHERE length(p) > 1 RETURN length(p)"))
                .isEqualTo("5");
    }

    @Test
    void aSearchAmongTooManyPathsEndsWithAnErrorThatSaysWhatToDo() {
        diamonds(40);
        assertThatThrownBy(
                        () -> graph.rows("MATCH (s:S), (t:T) MATCH p = shortestPath((s)-[*]->(t))"
                                + " WHERE any(n IN nodes(p) WHERE n.i = 77) RETURN p"))
                .hasMessageContaining("PATH_SEARCH_TOO_LONG")
                .hasMessageContaining("bound its length, as in [*..6]");
        assertThat(graph.rows("MATCH (s:S), (t:T) MATCH p = shortestPath((s)-[*..8]->(t))"
                        + " WHERE any(n IN nodes(p) WHERE n.i = 77) RETURN p"))
                .isEmpty();
    }

    /** As in Neo4j, where the relationships of a shortest path are no part of the pattern's. */
    @Test
    void aShortestPathMayTakeRelationshipsThatThePatternHasToo() {
        graph.rows("CREATE (:A)-[:R]->(:B)");
        assertThat(graph.value("MATCH (a:A)-[r:R]->(b:B), p = shortestPath((a)-[*]->(b))"
                        + " RETURN relationships(p)[0] = r"))
                .isEqualTo("true");
    }

    @Test
    void theStandardWritesSelectorsBeforeThePattern() {
        diamonds(2);
        for (String one : new String[] {"SHORTEST 1", "ANY SHORTEST", "ANY", "ANY 1 PATH"}) {
            assertThat(graph.value("MATCH p = " + one + " (:S)-->+(:T) RETURN length(p)"))
                    .as(one)
                    .isEqualTo("1");
        }
        assertThat(graph.value("MATCH p = ALL SHORTEST (:S)-[:WAY]->+(:T) RETURN count(p)"))
                .isEqualTo("4");
        assertThat(graph.value("MATCH p = SHORTEST 1 GROUPS (:S)-[:WAY]->+(:T) RETURN count(p)"))
                .isEqualTo("4");
        assertThat(graph.value("MATCH p = ALL PATHS (:S)-->+(:T) RETURN count(p)"))
                .isEqualTo("5");
    }

    /** The path is chosen first, and then judged; {@code shortestPath} chooses among those that fit. */
    @Test
    void whereJudgesThePathThatASelectorFound() {
        diamonds(2);
        assertThat(graph.rows(
                        "MATCH p = SHORTEST 1 (:S)-->+(:T) WHERE length(p) > 1 RETURN length(p)"))
                .isEmpty();
        assertThat(
                        graph.rows(
                                "MATCH p = shortestPath((:S)-[*]->(:T)) WHERE length(p) > 1 RETURN length(p)"))
                .containsExactly("5");
    }

    @Test
    void severalShortestPathsAreRefused() {
        assertThatThrownBy(() -> graph.rows("MATCH p = SHORTEST 3 (:S)-->+(:T) RETURN p"))
                .hasMessageContaining("SHORTEST 3 is not supported; ask for one path");
    }
}
