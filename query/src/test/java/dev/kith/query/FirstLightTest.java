package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** One question of each kind on a small network of people. */
@OnBothStores
class FirstLightTest {
    @AutoClose
    private final TestGraph graph;

    FirstLightTest(StoreKind store) {
        graph = new TestGraph(store);
        graph.rows("""
                CREATE (ann:Person {name: 'Ann', age: 30}), (bob:Person {name: 'Bob', age: 40}),
                       (cid:Person {name: 'Cid', age: 50}), (dan:Person {name: 'Dan', age: 60}),
                       (ann)-[:KNOWS]->(bob), (bob)-[:KNOWS]->(cid), (ann)-[:KNOWS]->(dan),
                       (dan)-[:KNOWS]->(cid)""");
    }

    @Test
    void friendsOfFriendsWhoAreNotFriendsYet() {
        assertThat(graph.rows("""
                        MATCH (me:Person {name: 'Ann'})-[:KNOWS]-(friend)-[:KNOWS]-(p)
                        WHERE p <> me AND NOT (me)-[:KNOWS]-(p)
                        RETURN p.name AS name, count(DISTINCT friend) AS mutual
                        ORDER BY mutual DESC LIMIT 10""")).containsExactly("'Cid' | 2");
    }

    @Test
    void groupsAndTheirAverages() {
        assertThat(graph.rows("""
                        MATCH (p:Person) RETURN p.age > 45 AS old, count(*) AS people, avg(p.age)
                        ORDER BY old""")).containsExactly("false | 2 | 35.0", "true | 2 | 55.0");
    }

    @Test
    void theShortestWay() {
        assertThat(graph.rows("""
                        MATCH (a {name: 'Ann'}), (b {name: 'Cid'})
                        MATCH p = shortestPath((a)-[:KNOWS*]-(b)) RETURN length(p)""")).containsExactly("2");
    }
}
