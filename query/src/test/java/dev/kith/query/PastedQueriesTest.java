package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Small things on which queries that were written for other engines of Cypher rely. */
@OnBothStores
class PastedQueriesTest {
    @AutoClose
    private final TestGraph graph;

    PastedQueriesTest(StoreKind store) {
        graph = new TestGraph(store);
    }

    @BeforeEach
    void oneNode() {
        graph.rows("CREATE (:N {name: 'Ann', tag: 'x'})");
    }

    @Test
    void aMapProjectionWithoutAnAliasIsNamedAfterItsVariable() {
        assertThat(graph.engine()
                        .prepare("MATCH (n:N) RETURN n {.name}, n.name")
                        .columns())
                .containsExactly("n", "n.name");
        assertThat(graph.value("MATCH (n:N) WITH n {.name, more: 1} RETURN n"))
                .isEqualTo("{more=1, name='Ann'}");
    }

    @Test
    void whatHasATextIsWrittenOutBesideAString() {
        assertThat(graph.value("RETURN 'a' + true, false + 'a', 'at ' + point({x: 1, y: 2}),"
                        + " 'at ' + localtime('12:30'), 'a' + 1.0"))
                .isEqualTo(
                        "'atrue' | 'falsea' | 'at point({x: 1.0, y: 2.0, crs: \\'cartesian\\'})' |"
                                + " 'at 12:30:00' | 'a1.0'");
        assertThatThrownBy(() -> graph.rows("RETURN 'a' + {b: 1}"))
                .hasMessageContaining("TYPE_ERROR");
    }

    @Test
    void aBackslashThatBeginsNoEscapeIsItself() {
        assertThat(graph.value(
                        "RETURN 'a12' =~ 'a\\d+', size('\\d\\w'), 'C:\\Data' = 'C:\\\\Data'"))
                .isEqualTo("true | 4 | true");
        assertThatThrownBy(() -> graph.rows("RETURN '\\uXYZ1'")).hasMessageContaining("SYNTAX");
    }

    @Test
    void integersAmongFloatsAreStoredAsFloats() {
        assertThat(graph.value("CREATE (n:L {list: [1, 2.5, 3]}) RETURN n.list"))
                .isEqualTo("[1.0, 2.5, 3.0]");
        assertThat(graph.value("MATCH (n:N)-[r:R]->(n) SET r.list = [1.5, 2] RETURN r.list UNION"
                        + " CREATE ()-[r:R {list: [1.5, 2]}]->() RETURN r.list"))
                .isEqualTo("[1.5, 2.0]");
        assertThat(graph.rows("MATCH (n {list: [1, 2.5, 3]}) RETURN count(*)"))
                .containsExactly("1");
        assertThatThrownBy(() -> graph.rows("CREATE (n:L {list: [1, 'a']})"))
                .hasMessageContaining("a List of both Integer and String");
    }

    @Test
    void whatIsNoListIsOneElementBehindInAndInForeach() {
        assertThat(graph.value("MATCH (n:N) RETURN 'x' IN n.tag, 'y' IN n.tag, null IN n.tag"))
                .isEqualTo("true | false | null");
        assertThat(graph.value("MATCH (n:N) WHERE NOT 'y' IN n.tag RETURN n.name"))
                .isEqualTo("'Ann'");
        graph.rows("MATCH (n:N) FOREACH (t IN n.tag | CREATE (:T {t: t}))");
        graph.rows("FOREACH (t IN 'y' | CREATE (:T {t: t}))");
        assertThat(graph.rows("MATCH (t:T) RETURN t.t")).containsExactlyInAnyOrder("'x'", "'y'");
    }

    @Test
    void theVariableOfForeachMayHideAnother() {
        graph.rows("WITH 1 AS x FOREACH (x IN [x, 5] | CREATE (:T {x: x}))");
        assertThat(graph.rows("MATCH (t:T) RETURN t.x")).containsExactlyInAnyOrder("1", "5");
        assertThat(graph.value("WITH 1 AS x FOREACH (x IN [5] | CREATE (:U {x: x})) RETURN x"))
                .isEqualTo("1");
    }

    @Test
    void anAggregateIsOfSomething() {
        assertThatThrownBy(() -> graph.rows("RETURN count()")).hasMessageContaining("count(");
        assertThatThrownBy(() -> graph.rows("RETURN sum()")).hasMessageContaining("sum(");
        assertThat(graph.value("MATCH (n:None) RETURN stDev(n.x), stDevP(n.x)"))
                .isEqualTo("null | null");
        assertThat(graph.value("RETURN stDev(1), stDevP(1)")).isEqualTo("0.0 | 0.0");
    }
}
