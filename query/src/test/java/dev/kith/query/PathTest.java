package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.util.Random;

/** Paths of variable length, nodes reached by them, and shortest paths. */
@OnBothStores
class PathTest {
    @AutoClose
    private final TestGraph graph;

    PathTest(StoreKind store) {
        graph = new TestGraph(store);
    }

    private void diamond() {
        graph.rows("""
                CREATE (a {n: 'a'}), (b {n: 'b'}), (c {n: 'c'}), (d {n: 'd'}), (e {n: 'e'}),
                       (a)-[:R {n: 1}]->(b), (a)-[:R {n: 2}]->(c), (b)-[:R {n: 3}]->(d),
                       (c)-[:R {n: 4}]->(d), (d)-[:R {n: 5}]->(e)""");
    }

    @Test
    void everyPathWithinTheLengthsIsARow() {
        diamond();
        assertThat(
                        graph.rows(
                                "MATCH ({n: 'a'})-[r*2..3]->(x) RETURN x.n, [s IN r | s.n] AS l ORDER BY l"))
                .containsExactly(
                        "'d' | [1, 3]", "'e' | [1, 3, 5]", "'d' | [2, 4]", "'e' | [2, 4, 5]");
    }

    @Test
    void lengthZeroIsTheNodeItself() {
        diamond();
        assertThat(graph.rows("MATCH ({n: 'e'})-[r*0..]->(x) RETURN x.n, r"))
                .containsExactly("'e' | []");
        assertThat(graph.rows("MATCH ({n: 'e'})-[*3..2]-(x) RETURN x")).isEmpty();
    }

    @Test
    void aNamedPathHoldsItsNodesInOrder() {
        diamond();
        assertThat(
                        graph.rows(
                                "MATCH p = ({n: 'e'})<-[*2]-(x) RETURN [n IN nodes(p) | n.n] AS l ORDER BY l"))
                .containsExactly("['e', 'd', 'b']", "['e', 'd', 'c']");
    }

    @Test
    void theShortestPathsAreFound() {
        diamond();
        assertThat(graph.rows("""
                        MATCH (a {n: 'a'}), (e {n: 'e'})
                        MATCH p = allShortestPaths((a)-[:R*]->(e))
                        RETURN [n IN nodes(p) | n.n] AS l ORDER BY l""")).containsExactly("['a', 'b', 'd', 'e']", "['a', 'c', 'd', 'e']");
        assertThat(graph.value("""
                        MATCH (a {n: 'a'}), (e {n: 'e'})
                        MATCH p = shortestPath((a)-[:R*]->(e)) RETURN length(p)""")).isEqualTo("3");
        assertThat(graph.rows("""
                        MATCH (a {n: 'a'}), (e {n: 'e'})
                        MATCH p = shortestPath((e)-[:R*]->(a)) RETURN p""")).isEmpty();
        assertThat(graph.rows("""
                        MATCH (a {n: 'a'}), (e {n: 'e'})
                        MATCH p = shortestPath((a)-[:R*..2]->(e)) RETURN p""")).isEmpty();
    }

    @Test
    void theShortestPathThatFulfilsTheConditionMayBeLonger() {
        diamond();
        graph.rows("MATCH (a {n: 'a'}), (d {n: 'd'}) CREATE (a)-[:R {n: 6}]->(d)");
        assertThat(graph.value("""
                        MATCH (a {n: 'a'}), (e {n: 'e'})
                        MATCH p = shortestPath((a)-[:R*]->(e)) WHERE length(p) > 2
                        RETURN length(p)""")).isEqualTo("3");
    }

    @RepeatedTest(20)
    void onRandomGraphsEveryWayToAskAgrees() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int nodes = 4 + random.nextInt(4);
        graph.rows("UNWIND " + Numbers.list(nodes) + " AS i CREATE (:N {i: i})");
        for (int i = 0; i < nodes + 3; i++) {
            graph.rows("MATCH (a:N {i: %d}), (b:N {i: %d}) CREATE (a)-[:R]->(b)"
                    .formatted(random.nextInt(nodes), random.nextInt(nodes)));
        }
        String[] steps = {"-[%s]->", "<-[%s]-", "-[%s]-"};
        for (String step : steps) {
            String length = "*%d..%d".formatted(random.nextInt(2), 2 + random.nextInt(3));
            assertThat(graph.rows("MATCH (a:N)" + step.formatted(length)
                            + "(b) RETURN DISTINCT a.i, b.i ORDER BY a.i, b.i"))
                    .as("seed %d, %s", seed, length)
                    .isEqualTo(graph.rows("MATCH (a:N)" + step.formatted("r" + length)
                            + "(b) WITH a, b, collect(r) AS l RETURN a.i, b.i ORDER BY a.i, b.i"));
            assertThat(graph.rows("MATCH (a:N) MATCH (a)" + step.formatted(length)
                            + "(b) WITH DISTINCT a, b RETURN a.i, count(b) ORDER BY a.i"))
                    .as("seed %d, %s", seed, length)
                    .isEqualTo(graph.rows("MATCH (a:N)" + step.formatted(length)
                            + "(b) RETURN a.i, count(DISTINCT b) ORDER BY a.i"));
            assertThat(graph.rows("MATCH (a:N), (b:N) WHERE a <> b MATCH p = shortestPath((a)"
                            + step.formatted("*")
                            + "(b)) RETURN a.i, b.i, length(p) ORDER BY a.i, b.i"))
                    .as("seed %d, shortest, %s", seed, step)
                    .isEqualTo(
                            graph.rows(
                                    "MATCH p = (a:N)" + step.formatted("*")
                                            + "(b:N) WHERE a <> b RETURN a.i, b.i, min(length(p)) ORDER BY a.i, b.i"));
            assertThat(graph.rows("MATCH (a:N), (b:N) WHERE a <> b MATCH p = allShortestPaths((a)"
                            + step.formatted("*") + "(b)) RETURN a.i, b.i, count(DISTINCT p) "
                            + "ORDER BY a.i, b.i"))
                    .as("seed %d, all shortest, %s", seed, step)
                    .isEqualTo(
                            graph.rows(
                                    "MATCH p = (a:N)" + step.formatted("*") + "(b:N) "
                                            + "WHERE a <> b WITH a, b, length(p) AS l, count(*) AS c ORDER BY l "
                                            + "WITH a, b, collect(c) AS cs RETURN a.i, b.i, cs[0] ORDER BY a.i, b.i"));
        }
    }
}
