package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.ErrorCode;
import dev.kith.QueryException;
import dev.kith.engine.SideEffects;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** CREATE, MERGE, SET, REMOVE, DELETE and FOREACH: the graph afterwards, and what was counted. */
@OnBothStores
class WriteTest {
    @AutoClose
    private final TestGraph graph;

    WriteTest(StoreKind store) {
        graph = new TestGraph(store);
    }

    @Test
    void createMakesAndCounts() {
        assertThat(graph.effects("CREATE (a:A:B {x: 1, y: null})-[:R {z: 2}]->(b)"))
                .isEqualTo(new SideEffects(2, 0, 1, 0, 2, 2, 0, 0, 0));
        assertThat(graph.rows("MATCH (a)-[r]->(b) RETURN a, r, b"))
                .containsExactly("(:A:B {x=1}) | [:R {z=2}] | ()");
    }

    @Test
    void createRunsOncePerRowAndGivesItBack() {
        assertThat(graph.rows("UNWIND [1, 2] AS i CREATE (n:N {i: i}) RETURN n, i"))
                .containsExactly("(:N {i=1}) | 1", "(:N {i=2}) | 2");
        assertThat(graph.value("MATCH (n:N) RETURN count(*)")).isEqualTo("2");
    }

    @Test
    void writesHappenEvenIfNoRowIsShown() {
        assertThat(graph.rows("UNWIND [1, 2, 3] AS i CREATE (n:N {i: i}) RETURN n LIMIT 0"))
                .isEmpty();
        assertThat(graph.rows(
                        "UNWIND [1, 2, 3] AS i CREATE (n:N {i: i}) RETURN i ORDER BY i LIMIT 1"))
                .containsExactly("1");
        assertThat(graph.value("MATCH (n:N) RETURN count(*)")).isEqualTo("6");
    }

    @Test
    void aMatchDoesNotSeeWhatItsOwnRowsCreate() {
        graph.rows("CREATE (:N), (:N)");
        graph.rows("MATCH (n:N) CREATE (:N)");
        assertThat(graph.value("MATCH (n:N) RETURN count(*)")).isEqualTo("4");
    }

    @Test
    void mergeMatchesOrCreates() {
        assertThat(graph.rows("UNWIND [1, 1, 2] AS i MERGE (n:N {i: i}) "
                        + "ON CREATE SET n.made = true ON MATCH SET n.seen = true RETURN n"))
                .containsExactly(
                        "(:N {i=1, made=true, seen=true})",
                        "(:N {i=1, made=true, seen=true})",
                        "(:N {i=2, made=true})");
        assertThat(graph.value("MATCH (n:N) RETURN count(*)")).isEqualTo("2");
    }

    @Test
    void mergeFindsARelationshipBetweenBoundNodes() {
        graph.rows("CREATE (:A), (:B)");
        for (int i = 0; i < 2; i++) {
            assertThat(graph.rows("MATCH (a:A), (b:B) MERGE (a)-[r:R]->(b) RETURN a, r, b"))
                    .containsExactly("(:A) | [:R] | (:B)");
        }
        assertThat(graph.value("MATCH ()-[r:R]->() RETURN count(*)")).isEqualTo("1");
    }

    @Test
    void mergeRefusesNull() {
        assertFails("MERGE (n:N {x: null})", ErrorCode.MERGE_ON_NULL, "MergeReadOwnWrites");
    }

    @Test
    void setAndRemove() {
        graph.rows("CREATE (:N {a: 1, b: 2})");
        assertThat(graph.effects(
                        "MATCH (n:N) SET n.a = 3, n.c = 4, n:M REMOVE n.b, n.none, n:None"))
                .isEqualTo(new SideEffects(0, 0, 0, 0, 3, 1, 0, 0, 0));
        assertThat(graph.rows("MATCH (n) RETURN n")).containsExactly("(:N:M {a=3, c=4})");
        graph.rows("MATCH (n:N) SET n += {a: null, d: 5}");
        assertThat(graph.rows("MATCH (n) RETURN n")).containsExactly("(:N:M {c=4, d=5})");
        graph.rows("MATCH (n:N) SET n = {e: 6} REMOVE n:M");
        assertThat(graph.rows("MATCH (n) RETURN n")).containsExactly("(:N {e=6})");
        assertThat(graph.rows("OPTIONAL MATCH (n:None) SET n.x = 1, n:Y, n += {z: 1} RETURN n"))
                .containsExactly("null");
    }

    @Test
    void aMapIsNoProperty() {
        graph.rows("CREATE (:N)");
        assertFails("MATCH (n:N) SET n.x = [{a: 1}]", ErrorCode.TYPE_ERROR, "InvalidPropertyType");
    }

    @Test
    void deleteTakesNodesRelationshipsAndPaths() {
        graph.rows("CREATE (:A)-[:R]->(:B)-[:R]->(:C)");
        assertFails("MATCH (b:B) DELETE b", ErrorCode.NODE_STILL_CONNECTED, "DeleteConnectedNode");
        assertThat(graph.effects("MATCH (a:A)-[r]->() DELETE a, r"))
                .isEqualTo(new SideEffects(0, 1, 0, 1, 0, 0, 0, 0, 0));
        assertThat(graph.effects("MATCH p = (:B)-->(:C) DELETE p"))
                .isEqualTo(new SideEffects(0, 2, 0, 1, 0, 0, 0, 0, 0));
        assertThat(graph.value("MATCH (n) RETURN count(*)")).isEqualTo("0");
    }

    @Test
    void detachDeletesTheRelationshipsToo() {
        graph.rows("CREATE (a:A)-[:R]->(b:B), (b)-[:R]->(a), (a)-[:R]->(a)");
        assertThat(graph.effects("MATCH (a:A) DETACH DELETE a"))
                .isEqualTo(new SideEffects(0, 1, 0, 3, 0, 0, 0, 0, 0));
        assertThat(graph.rows("MATCH (n) RETURN n")).containsExactly("(:B)");
    }

    @Test
    void whatIsDeletedCannotBeReadAnyMore() {
        graph.rows("CREATE (:N {x: 1})");
        assertFails(
                "MATCH (n:N) DELETE n RETURN n.x",
                ErrorCode.ENTITY_NOT_FOUND,
                "DeletedEntityAccess");
        assertThat(graph.value("MATCH (n:N) RETURN n.x")).isEqualTo("1");
    }

    @Test
    void foreachRunsForEachElement() {
        graph.rows("FOREACH (i IN [1, 2, 3] | CREATE (:N {i: i}))");
        graph.rows("MATCH (n:N) WITH collect(n) AS l FOREACH (n IN l | SET n.i = n.i * 10 "
                + "FOREACH (k IN [1, 2] | CREATE (n)-[:R]->(:K {k: k})))");
        assertThat(graph.rows("MATCH (n:N)-->(k) RETURN n.i, collect(k.k) ORDER BY n.i"))
                .containsExactly("10 | [1, 2]", "20 | [1, 2]", "30 | [1, 2]");
    }

    @Test
    void aSubqueryThatOnlyWritesGivesTheRowBack() {
        graph.rows("UNWIND [1, 2] AS i CALL { WITH i CREATE (:N {i: i}) } RETURN i");
        assertThat(graph.value("MATCH (n:N) RETURN sum(n.i)")).isEqualTo("3");
    }

    private void assertFails(String text, ErrorCode code, String detail) {
        assertThatThrownBy(() -> graph.rows(text))
                .isInstanceOfSatisfying(QueryException.class, error -> {
                    assertThat(error.code()).isEqualTo(code);
                    assertThat(error.classification().detail()).isEqualTo(detail);
                });
    }
}
