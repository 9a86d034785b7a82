package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** MATCH: scans, steps in each direction, and which relationships may come twice. */
@OnBothStores
class MatchTest {
    @AutoClose
    private final TestGraph graph;

    MatchTest(StoreKind store) {
        graph = new TestGraph(store);
        graph.rows("""
                CREATE (a:A {n: 'a'}), (b:B {n: 'b'}), (c:A:B {n: 'c'}),
                       (a)-[:X {n: 1}]->(b), (a)-[:X {n: 2}]->(b), (b)-[:Y {n: 3}]->(c),
                       (c)-[:X {n: 4}]->(c)""");
    }

    @Test
    void anEmptyGraphHasNoRows() {
        graph.rows("MATCH (n) DETACH DELETE n");
        assertThat(graph.rows("MATCH (n) RETURN n")).isEmpty();
        assertThat(graph.rows("MATCH (n:A) RETURN n")).isEmpty();
        assertThat(graph.rows("MATCH ()-[r]->() RETURN r")).isEmpty();
        assertThat(graph.value("MATCH (n) RETURN count(n)")).isEqualTo("0");
    }

    @Test
    void labelsChooseNodes() {
        assertThat(graph.rows("MATCH (n:A) RETURN n.n")).containsExactly("'a'", "'c'");
        assertThat(graph.rows("MATCH (n:A:B) RETURN n.n")).containsExactly("'c'");
        assertThat(graph.rows("MATCH (n:None) RETURN n.n")).isEmpty();
    }

    @Test
    void aStepGoesOutInOrBothWays() {
        assertThat(graph.rows("MATCH (:B {n: 'b'})-[r]->() RETURN r.n")).containsExactly("3");
        assertThat(graph.rows("MATCH (:B {n: 'b'})<-[r]-() RETURN r.n ORDER BY r.n"))
                .containsExactly("1", "2");
        assertThat(graph.rows("MATCH (:B {n: 'b'})-[r]-() RETURN r.n ORDER BY r.n"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void aLoopIsOneRelationshipWhicheverWayItIsSeen() {
        assertThat(graph.rows("MATCH (n)-[r:X]-(n) RETURN r.n")).containsExactly("4");
        assertThat(graph.rows("MATCH ({n: 'c'})-[r]-() RETURN r.n ORDER BY r.n"))
                .containsExactly("3", "4");
        assertThat(graph.rows("MATCH ({n: 'c'})-[r:X*1..2]-() RETURN [x IN r | x.n]"))
                .containsExactly("[4]");
    }

    @Test
    void severalTypesAreTakenTogetherAndUnknownOnesMatchNothing() {
        assertThat(graph.rows("MATCH ()-[r:X|Y]->() RETURN r.n ORDER BY r.n"))
                .containsExactly("1", "2", "3", "4");
        assertThat(graph.rows("MATCH ()-[r:Y|None]->() RETURN r.n")).containsExactly("3");
        assertThat(graph.rows("MATCH ()-[r:None]->() RETURN r.n")).isEmpty();
    }

    @Test
    void noRelationshipIsMatchedTwiceInOneMatch() {
        assertThat(graph.value("MATCH ({n: 'a'})-[r]->()<-[s]-() RETURN count(*)"))
                .isEqualTo("2");
        assertThat(graph.value("MATCH ({n: 'a'})-[r]->(b) MATCH (b)<-[s]-() RETURN count(*)"))
                .isEqualTo("4");
        assertThat(graph.value("MATCH ({n: 'a'})-[r*1]->(), ({n: 'a'})-[s]->() RETURN count(*)"))
                .isEqualTo("2");
    }

    @Test
    void aBoundRelationshipIsFoundAgainBothWays() {
        assertThat(graph.rows("MATCH ()-[r:Y]->() MATCH (x)-[r]-(y) RETURN x.n, y.n ORDER BY x.n"))
                .containsExactly("'b' | 'c'", "'c' | 'b'");
        assertThat(graph.rows("MATCH ({n: 'c'})-[r:X]->() MATCH (x)-[r]-(y) RETURN x.n, y.n"))
                .containsExactly("'c' | 'c'");
        assertThat(graph.rows("MATCH ()-[r:Y]->() MATCH (x)<-[r:Y]-(y) RETURN x.n, y.n"))
                .containsExactly("'c' | 'b'");
        assertThat(graph.rows("MATCH ()-[r:Y]->() MATCH (x)-[r:X]-(y) RETURN x.n"))
                .isEmpty();
    }

    @Test
    void twoBoundEndsAreJoinedByEachOfTheirRelationships() {
        assertThat(
                        graph.rows(
                                "MATCH (a {n: 'a'}), (b {n: 'b'}) MATCH (a)-[r]->(b) RETURN r.n ORDER BY r.n"))
                .containsExactly("1", "2");
        assertThat(graph.rows("MATCH (a {n: 'a'}), (b {n: 'b'}) MATCH (b)-[r]->(a) RETURN r.n"))
                .isEmpty();
    }

    @Test
    void partsThatShareNothingAreAllPaired() {
        assertThat(graph.value("MATCH (x), (y) RETURN count(*)")).isEqualTo("9");
        assertThat(graph.value("MATCH (x), (y:None) RETURN count(*)")).isEqualTo("0");
    }

    @Test
    void nullMatchesNothing() {
        assertThat(graph.rows("OPTIONAL MATCH (n:None) WITH n MATCH (n)-->(m) RETURN m"))
                .isEmpty();
        assertThat(graph.rows("OPTIONAL MATCH (n:None) OPTIONAL MATCH (n)-->(m) RETURN n, m"))
                .containsExactly("null | null");
    }

    @Test
    void manyRowsGoThroughEveryStep() {
        graph.rows("UNWIND $list AS i CREATE (:Big {i: i})-[:TO]->(:Small {i: i})"
                .replace("$list", Numbers.list(3_000)));
        assertThat(graph.value("MATCH (b:Big)-[:TO]->(s) WHERE b.i = s.i RETURN count(*)"))
                .isEqualTo("3000");
        assertThat(
                        graph.value(
                                "MATCH (b:Big)-[:TO]->(s) WITH s ORDER BY s.i DESC SKIP 2000 RETURN max(s.i)"))
                .isEqualTo("999");
    }
}
