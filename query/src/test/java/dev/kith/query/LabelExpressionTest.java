package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which nodes and relationships an expression of labels or types matches, and conditions beside it. */
@OnBothStores
class LabelExpressionTest {
    @AutoClose
    private final TestGraph graph;

    LabelExpressionTest(StoreKind store) {
        graph = new TestGraph(store);
        graph.rows("""
                CREATE (a:A {i: 1}), (ab:A:B {i: 2}), (b:B {i: 3}), (c:C {i: 4}), (ac:A:C {i: 5}),
                       (none {i: 6}), (abc:A:B:C {i: 7}),
                       (a)-[:R {i: 1}]->(ab), (ab)-[:S {i: 2}]->(b), (b)-[:T {i: 3}]->(c),
                       (c)-[:R {i: 4}]->(ac), (none)-[:S {i: 5}]->(abc)""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A&!B|C; [1, 4, 5, 7]",
                "A&(!B|C); [1, 5, 7]",
                "A&B&C; [7]",
                "A:B; [2, 7]",
                "A|:C; [1, 2, 4, 5, 7]",
                "!A; [3, 4, 6]",
                "!!A&B; [2, 7]",
                "!(A|B); [4, 6]",
                "%; [1, 2, 3, 4, 5, 7]",
                "!%; [6]",
                "%&!A; [3, 4]",
                "A|None; [1, 2, 5, 7]",
                "A&None; []",
                "!None; [1, 2, 3, 4, 5, 6, 7]",
            })
    void labels(String expression, String found) {
        assertThat(graph.value(
                        "MATCH (n:" + expression + ") WITH n.i AS i ORDER BY i RETURN collect(i)"))
                .isEqualTo(found);
        assertThat(graph.value("MATCH (n) WHERE n:" + expression
                        + " WITH n.i AS i ORDER BY i RETURN collect(i)"))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "R|S; [1, 2, 4, 5]",
                "R|:T; [1, 3, 4]",
                "!R; [2, 3, 5]",
                "!R&!S; [3]",
                "!(R|T); [2, 5]",
                "%; [1, 2, 3, 4, 5]",
                "!%; []",
                "R&S; []",
                "!None; [1, 2, 3, 4, 5]",
            })
    void types(String expression, String found) {
        assertThat(graph.value("MATCH ()-[r:" + expression
                        + "]->() WITH r.i AS i ORDER BY i RETURN collect(i)"))
                .isEqualTo(found);
        assertThat(graph.value("MATCH (a)-[r]->(b) WHERE r:" + expression
                        + " WITH r.i AS i ORDER BY i RETURN collect(i)"))
                .isEqualTo(found);
    }

    @Test
    void conditionsStandInsideNodesAndRelationships() {
        assertThat(graph.rows("MATCH (a:A|B WHERE a.i > 1)-[r WHERE r.i < 3]->(b WHERE b.i > a.i)"
                        + " RETURN a.i, r.i, b.i"))
                .containsExactly("2 | 2 | 3");
        assertThat(graph.rows(
                        "MATCH (a)-[:!R WHERE true]->(b:B&C {i: 7} WHERE b.i = 7) RETURN a.i"))
                .containsExactly("6");
        assertThat(graph.value("MATCH (a {i: 1}) RETURN EXISTS { (a)-[r:!S WHERE r.i = 1]->(:%) },"
                        + " [(a)-->(b:B WHERE b.i = 2) | b.i]"))
                .isEqualTo("true | [2]");
    }
}
