package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.QueryException;
import dev.kith.value.IntegerValue;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Random;

/** What happens to rows: aggregation, DISTINCT, order, SKIP and LIMIT, UNWIND, UNION, subqueries. */
@OnBothStores
class RowsTest {
    @AutoClose
    private final TestGraph graph;

    RowsTest(StoreKind store) {
        graph = new TestGraph(store);
    }

    @Test
    void aggregatesOfNoRows() {
        assertThat(graph.rows("MATCH (n) RETURN count(*), count(n), sum(n.x), collect(n)"))
                .containsExactly("0 | 0 | 0 | []");
        assertThat(graph.rows("MATCH (n) RETURN n.x, count(*)")).isEmpty();
        assertThat(graph.rows("MATCH (n) RETURN n, count(*)")).isEmpty();
    }

    @Test
    void groupsAreMadeOfEquivalentValues() {
        assertThat(graph.rows("""
                        UNWIND [[1, 'a'], [1.0, 'b'], [null, 'c'], [null, 'd'], ['1', 'e']] AS p
                        RETURN p[0] AS k, count(*) AS c, collect(p[1])"""))
                .containsExactly("1 | 2 | ['a', 'b']", "null | 2 | ['c', 'd']", "'1' | 1 | ['e']");
    }

    @Test
    void nodesAreGroupedAndCountedWithoutNull() {
        graph.rows("CREATE (a:P {n: 'a'}), (b:P {n: 'b'}), (a)-[:R]->(b), (a)-[:R]->(b)");
        assertThat(graph.rows("""
                        MATCH (p:P) OPTIONAL MATCH (p)-[r:R]->(q)
                        RETURN p.n, count(q), count(DISTINCT q), count(r), count(*) ORDER BY p.n""")).containsExactly("'a' | 2 | 1 | 2 | 2", "'b' | 0 | 0 | 0 | 1");
        assertThat(graph.rows("""
                        MATCH (p:P) OPTIONAL MATCH (p)-[:R]->(q)
                        WITH q, count(*) AS c RETURN q.n, c ORDER BY c""")).containsExactly("null | 1", "'b' | 2");
    }

    @Test
    void distinctKeepsTheFirst() {
        assertThat(graph.rows("UNWIND [3, 1, 3, null, 1.0, null] AS x RETURN DISTINCT x"))
                .containsExactly("3", "1", "null");
        assertThat(
                        graph.rows(
                                "UNWIND [[1, 2], [1, 2], [2, 1]] AS x WITH DISTINCT x[0] AS a, x[1] AS b RETURN a, b"))
                .containsExactly("1 | 2", "2 | 1");
    }

    @Test
    void skipAndLimitCutTheRows() {
        assertThat(graph.rows("UNWIND [1, 2, 3, 4, 5] AS x RETURN x SKIP 1 LIMIT 2"))
                .containsExactly("2", "3");
        assertThat(graph.rows("UNWIND [1, 2] AS x RETURN x SKIP 5")).isEmpty();
        assertThat(graph.rows("UNWIND [1, 2] AS x RETURN x LIMIT 0")).isEmpty();
        assertThat(graph.rows("UNWIND [1, 2] AS x RETURN x ORDER BY x DESC LIMIT 0"))
                .isEmpty();
    }

    @Test
    void aNegativeLimitIsRefusedWhenItIsKnown() {
        assertThatThrownBy(() -> graph.rows(
                        "UNWIND [1, 2] AS x RETURN x LIMIT $n", Map.of("n", IntegerValue.of(-1))))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        error -> assertThat(error.classification().detail())
                                .isEqualTo("NegativeIntegerArgument"));
    }

    @RepeatedTest(20)
    void theTopIsTheBeginningOfTheSort() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            graph.rows("CREATE (:T {a: %d, b: %d, i: %d})"
                    .formatted(random.nextInt(5), random.nextInt(4), i));
        }
        int skip = random.nextInt(5);
        int limit = random.nextInt(70);
        String query = "MATCH (t:T) RETURN t.a AS a, t.b AS b, t.i AS i ORDER BY a DESC, b";
        var all = graph.rows(query);
        assertThat(graph.rows(query + " SKIP %d LIMIT %d".formatted(skip, limit)))
                .as("seed %d", seed)
                .isEqualTo(all.subList(
                        Math.min(skip, all.size()), Math.min(skip + limit, all.size())));
    }

    @Test
    void unwindGivesOneRowPerElement() {
        assertThat(graph.rows("UNWIND [[1], []] AS l UNWIND l AS x RETURN x")).containsExactly("1");
        assertThat(graph.rows("UNWIND null AS x RETURN x")).isEmpty();
        assertThat(graph.rows("UNWIND 7 AS x RETURN x")).containsExactly("7");
        assertThat(graph.value("UNWIND " + Numbers.list(5_000) + " AS x RETURN sum(x)"))
                .isEqualTo("12497500");
    }

    @Test
    void unionJoinsBranches() {
        assertThat(graph.rows("RETURN 1 AS x UNION ALL RETURN 1 AS x UNION ALL RETURN 2 AS x"))
                .containsExactly("1", "1", "2");
        assertThat(graph.rows("RETURN 1 AS x UNION RETURN 1 AS x")).containsExactly("1");
        graph.rows("CREATE (:A {n: 1}), (:B {n: 2})");
        assertThat(graph.rows("MATCH (n:A) RETURN n UNION MATCH (n:B) RETURN n"))
                .hasSize(2);
    }

    @Test
    void subqueriesRunForEachRow() {
        graph.rows("CREATE (a:P {n: 'a'}), (b:P {n: 'b'}), (a)-[:R]->(b), (a)-[:R]->(a)");
        assertThat(graph.rows("""
                        MATCH (p:P) CALL { WITH p MATCH (p)-[:R]->(q) RETURN count(q) AS c }
                        RETURN p.n, c ORDER BY p.n""")).containsExactly("'a' | 2", "'b' | 0");
        assertThat(graph.rows("""
                        MATCH (p:P) RETURN p.n, COUNT { (p)-->() } AS c,
                        COLLECT { MATCH (p)-->(q) RETURN q.n ORDER BY q.n } AS l ORDER BY p.n""")).containsExactly("'a' | 2 | ['a', 'b']", "'b' | 0 | []");
        assertThat(graph.rows("MATCH (p:P) WHERE NOT (p)-[:R]->(p) RETURN p.n"))
                .containsExactly("'b'");
        assertThat(graph.rows("MATCH (p:P) WHERE EXISTS { (p)-->(q) WHERE q.n = 'b' } RETURN p.n"))
                .containsExactly("'a'");
    }

    @Test
    void rowsOfAnOptionalMatchKeepWhatWasThereBefore() {
        graph.rows("CREATE (a:P {n: 'a'})-[:R]->(b:P {n: 'b'})");
        assertThat(graph.rows("""
                        MATCH (p:P) WITH p, p.n + '!' AS text
                        OPTIONAL MATCH (p)-[:R]->(q)-[:R]->(s) RETURN text, q, s ORDER BY text""")).containsExactly("'a!' | null | null", "'b!' | null | null");
    }

    @Test
    void theFirstOfManyRowsNeedNotComputeTheRest() {
        graph.rows("CREATE (:P {n: 1})-[:R]->(:P {n: 2})");
        for (int i = 0; i < 5; i++) {
            graph.rows("MATCH (p:P) MERGE (q:P {n: p.n * 10}) MERGE (p)-[:R]->(q)");
        }
        assertThat(graph.rows("MATCH (p:P)-[:R*]->(q) RETURN 1 AS one LIMIT 3")).hasSize(3);
    }
}
