package dev.kith.bench;

import java.util.List;

/** Everyday statements of 150 to 250 characters, for what happens to a text before it runs. */
public enum TypicalQuery {
    FRIENDS_OF_FRIENDS("MATCH (me:Person {id: $id})-[:KNOWS]-(friend)-[:KNOWS]-(p)"
            + " WHERE p <> me AND NOT (me)-[:KNOWS]-(p)"
            + " RETURN p.id AS id, count(DISTINCT friend) AS mutual"
            + " ORDER BY mutual DESC, id LIMIT 10"),
    RECOMMENDATION("MATCH (me:Person {id: $id})-[r:RATED]->(m:Movie)<-[s:RATED]-(o)"
            + " WHERE s.stars >= 4 AND r.stars >= 4 MATCH (o)-[t:RATED]->(rec:Movie)"
            + " WHERE t.stars >= 4 AND NOT rec IN [m]"
            + " RETURN rec.title AS title, count(*) AS votes ORDER BY votes DESC LIMIT 20"),
    FILTER_AND_SORT("MATCH (p:Person) WHERE p.age >= 18 AND p.age < 65 AND p.name STARTS WITH 'A'"
            + " RETURN p.name AS name, p.age AS age"
            + " ORDER BY age DESC, name SKIP 10 LIMIT 20"),
    MERGE_ROWS("UNWIND $rows AS row MERGE (p:Person {id: row.id}) ON CREATE SET p.created = row.at"
            + " ON MATCH SET p.seen = row.at SET p.name = row.name, p.age = row.age"
            + " RETURN count(p) AS n"),
    FRAUD_RING("MATCH (a:Account)-[t1:TRANSFER]->(b:Account)-[t2:TRANSFER]->(c:Account)"
            + "-[t3:TRANSFER]->(a) WHERE t1.at < t2.at AND t2.at < t3.at"
            + " AND t2.amount > 0.9 * t1.amount"
            + " RETURN a.id, b.id, c.id, t1.amount LIMIT 100"),
    COMPREHENSION_AND_CASE("MATCH (p:Person {id: $id}) OPTIONAL MATCH (p)-[:LIVES_IN]->(c:City)"
            + " WITH p, c, [x IN p.tags WHERE x <> 'old' | toUpper(x)] AS tags"
            + " RETURN p.name AS name, c.name AS city, size(tags) AS n,"
            + " CASE WHEN p.age > 30 THEN 'old' ELSE 'young' END AS kind");

    /** Makes a small graph that all of them fit, with an index. */
    static final List<String> GRAPH = List.of(
            "CREATE CONSTRAINT FOR (n:Person) REQUIRE n.id IS UNIQUE",
            "UNWIND range(1, 300) AS i CREATE (p:Person {id: i, age: i % 90, name: 'A' + i})"
                    + "-[:KNOWS]->(:Person {id: -i})-[:RATED {stars: 4}]->(:Movie {title: 'M' + i})"
                    + "<-[:RATED {stars: 5}]-(p), (p)-[:LIVES_IN]->(:City {name: 'C' + i}),"
                    + " (:Account {id: i})-[:TRANSFER {at: i, amount: i}]->(:Account {id: -i})");

    private final String text;

    TypicalQuery(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
