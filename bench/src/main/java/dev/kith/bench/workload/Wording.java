package dev.kith.bench.workload;

import java.util.Arrays;
import java.util.List;

/** A question in Cypher, in the ways that people write it. All wordings have the same answer. */
public enum Wording {
    POINT_LOOKUP(Question.POINT_LOOKUP, """
            MATCH (p:Person {id: $id})
            RETURN p.firstName AS name, p.age AS age, p.city AS city"""),
    POINT_LOOKUP_WHERE(Question.POINT_LOOKUP, """
            MATCH (p:Person) WHERE $id = p.id
            RETURN p.firstName AS name, p.age AS age, p.city AS city"""),

    FRIENDS(Question.FRIENDS, """
            MATCH (:Person {id: $id})-[k:KNOWS]->(f)
            RETURN f.id AS id, f.firstName AS name, f.age AS age, k.since AS since"""),

    FRIENDS_OF_FRIENDS_NOT_PATTERN(Question.FRIENDS_OF_FRIENDS, """
            MATCH (p:Person {id: $id})-[:KNOWS]->()-[:KNOWS]->(g)
            WHERE g <> p AND NOT (p)-[:KNOWS]->(g)
            RETURN count(DISTINCT g) AS strangers"""),
    FRIENDS_OF_FRIENDS_NOT_EXISTS(Question.FRIENDS_OF_FRIENDS, """
            MATCH (p:Person {id: $id})-[:KNOWS]->(f:Person)-[:KNOWS]->(g:Person)
            WHERE NOT EXISTS { (p)-[:KNOWS]->(g) } AND g <> p
            RETURN count(DISTINCT g) AS strangers"""),
    FRIENDS_OF_FRIENDS_NOT_IN(Question.FRIENDS_OF_FRIENDS, """
            MATCH (p:Person {id: $id})-[:KNOWS]->(f)
            WITH p, collect(f) AS friends
            MATCH (p)-[:KNOWS]->()-[:KNOWS]->(g)
            WHERE g <> p AND NOT g IN friends
            RETURN count(DISTINCT g) AS strangers"""),
    FRIENDS_OF_FRIENDS_OPTIONAL(Question.FRIENDS_OF_FRIENDS, """
            MATCH (p:Person {id: $id})-[:KNOWS]->()-[:KNOWS]->(g)
            WHERE g <> p
            WITH DISTINCT p, g
            OPTIONAL MATCH (p)-[direct:KNOWS]->(g)
            WITH g, direct WHERE direct IS NULL
            RETURN count(*) AS strangers"""),

    MUTUAL_FRIENDS_NOT_PATTERN(Question.MUTUAL_FRIENDS, """
            MATCH (p:Person {id: $id})-[:KNOWS]->(f)-[:KNOWS]->(g)
            WHERE g <> p AND NOT (p)-[:KNOWS]->(g)
            RETURN g.id AS id, g.firstName AS name, count(DISTINCT f) AS mutual
            ORDER BY mutual DESC, id LIMIT 10"""),
    MUTUAL_FRIENDS_NOT_EXISTS(Question.MUTUAL_FRIENDS, """
            MATCH (p:Person {id: $id})-[:KNOWS]->()-[:KNOWS]->(g)
            WHERE g <> p AND NOT EXISTS { MATCH (p)-[:KNOWS]->(g) }
            RETURN g.id AS id, g.firstName AS name, count(*) AS mutual
            ORDER BY mutual DESC, id LIMIT 10"""),
    MUTUAL_FRIENDS_NOT_IN(Question.MUTUAL_FRIENDS, """
            MATCH (p:Person {id: $id})-[:KNOWS]->(f)
            WITH p, collect(f) AS friends
            MATCH (p)-[:KNOWS]->()-[:KNOWS]->(g)
            WHERE g <> p AND NOT g IN friends
            WITH g, count(*) AS mutual
            RETURN g.id AS id, g.firstName AS name, mutual
            ORDER BY mutual DESC, id LIMIT 10"""),

    THREE_HOPS_COUNT_DISTINCT(Question.THREE_HOPS, """
            MATCH (p:Person {id: $id})-[:KNOWS*1..3]->(g)
            WHERE g <> p
            RETURN count(DISTINCT g) AS people"""),
    THREE_HOPS_WITH_DISTINCT(Question.THREE_HOPS, """
            MATCH (p:Person {id: $id})-[:KNOWS*1..3]->(g:Person)
            WITH DISTINCT p, g WHERE p <> g
            RETURN count(g) AS people"""),

    SHORTEST_PATH(Question.SHORTEST_PATH, """
            MATCH (a:Person {id: $id}), (b:Person {id: $otherId})
            MATCH path = shortestPath((a)-[:KNOWS*..15]->(b))
            RETURN length(path) AS hops"""),
    SHORTEST_PATH_UNDIRECTED(Question.SHORTEST_PATH, """
            MATCH path = shortestPath(
                (:Person {id: $id})-[:KNOWS*]-(:Person {id: $otherId}))
            RETURN length(path) AS hops"""),

    RECOMMENDATION_NOT_PATTERN(Question.RECOMMENDATION, """
            MATCH (me:Person {id: $id})-[r1:RATED]->(:Movie)<-[r2:RATED]-(:Person)-[r3:RATED]->(m)
            WHERE r1.score >= 4 AND r2.score >= 4 AND r3.score >= 4 AND NOT (me)-[:RATED]->(m)
            RETURN m.id AS id, count(*) AS votes, avg(r3.score) AS score
            ORDER BY votes DESC, id LIMIT 10"""),
    RECOMMENDATION_NOT_EXISTS(Question.RECOMMENDATION, """
            MATCH (me:Person {id: $id})-[r1:RATED]->()<-[r2:RATED]-()-[r3:RATED]->(m)
            WHERE r1.score >= 4 AND r2.score >= 4 AND r3.score >= 4
              AND NOT EXISTS { (me)-[:RATED]->(m) }
            RETURN m.id AS id, count(*) AS votes, avg(r3.score) AS score
            ORDER BY votes DESC, id LIMIT 10"""),
    RECOMMENDATION_NOT_IN(Question.RECOMMENDATION, """
            MATCH (me:Person {id: $id})-[:RATED]->(seen)
            WITH me, collect(seen) AS allSeen
            MATCH (me)-[r1:RATED]->()<-[r2:RATED]-()-[r3:RATED]->(m)
            WHERE r1.score >= 4 AND r2.score >= 4 AND r3.score >= 4
            WITH allSeen, m, count(*) AS votes, avg(r3.score) AS score
            WHERE NOT m IN allSeen
            RETURN m.id AS id, votes, score ORDER BY votes DESC, id LIMIT 10"""),

    RINGS_BY_LENGTH(Question.RINGS, """
            MATCH (a:Account {id: $id})-[r1:TRANSFER]->()-[r2:TRANSFER]->()-[r3:TRANSFER]->(a)
            WHERE r1.amount >= 3000 AND r2.amount >= 3000 AND r3.amount >= 3000
              AND r1.ts < r2.ts AND r2.ts < r3.ts
            RETURN count(*) AS rings""", """
            MATCH (a:Account {id: $id})-[r1:TRANSFER]->()-[r2:TRANSFER]->()-[r3:TRANSFER]->()
                -[r4:TRANSFER]->(a)
            WHERE r1.amount >= 3000 AND r2.amount >= 3000 AND r3.amount >= 3000
              AND r4.amount >= 3000 AND r1.ts < r2.ts AND r2.ts < r3.ts AND r3.ts < r4.ts
            RETURN count(*) AS rings""", """
            MATCH (a:Account {id: $id})-[r1:TRANSFER]->()-[r2:TRANSFER]->()-[r3:TRANSFER]->()
                -[r4:TRANSFER]->()-[r5:TRANSFER]->(a)
            WHERE r1.amount >= 3000 AND r2.amount >= 3000 AND r3.amount >= 3000
              AND r4.amount >= 3000 AND r5.amount >= 3000
              AND r1.ts < r2.ts AND r2.ts < r3.ts AND r3.ts < r4.ts AND r4.ts < r5.ts
            RETURN count(*) AS rings"""),
    RINGS_VARIABLE_LENGTH(Question.RINGS, """
            MATCH (a:Account {id: $id})-[steps:TRANSFER*3..5]->(a)
            WHERE all(step IN steps WHERE step.amount >= 3000)
              AND all(i IN range(1, size(steps) - 1) WHERE steps[i - 1].ts < steps[i].ts)
            RETURN count(*) AS rings"""),

    TRIANGLES_CLOSED(Question.TRIANGLES, """
            MATCH (a:Person)-[:KNOWS]->(b)-[:KNOWS]->(c)<-[:KNOWS]-(a)
            WHERE a.id < $bound AND a.id < b.id AND b.id < c.id
            RETURN count(*) AS triangles"""),
    TRIANGLES_COMMA(Question.TRIANGLES, """
            MATCH (a:Person)-[:KNOWS]->(b:Person), (b)-[:KNOWS]->(c:Person), (a)-[:KNOWS]->(c)
            WHERE a.id < $bound AND a.id < b.id AND b.id < c.id
            RETURN count(*) AS triangles"""),
    TRIANGLES_PREDICATE(Question.TRIANGLES, """
            MATCH (a:Person)-[:KNOWS]->(b)-[:KNOWS]->(c)
            WHERE a.id < $bound AND a.id < b.id AND b.id < c.id AND (a)-[:KNOWS]->(c)
            RETURN count(*) AS triangles"""),
    ALL_TRIANGLES(Question.ALL_TRIANGLES, """
            MATCH (a:Person)-[:KNOWS]->(b)-[:KNOWS]->(c)<-[:KNOWS]-(a)
            WHERE a.id < $bound AND a.id < b.id AND b.id < c.id
            RETURN count(*) AS triangles"""),

    CITIES(Question.CITIES, """
            MATCH (p:Person)
            RETURN p.city AS city, count(*) AS people, avg(p.age) AS age"""),
    CITIES_WITH(Question.CITIES, """
            MATCH (p:Person)
            WITH p.city AS city, p.age AS age
            RETURN city, count(age) AS people, avg(age) AS age"""),

    RECENT_FRIENDS(Question.RECENT_FRIENDS, """
            MATCH (p:Person {id: $id})-[k1:KNOWS]->()-[k2:KNOWS]->(g)
            WHERE k1.since > 3650 AND k2.since > 3650 AND g.age >= 30 AND g.age < 40 AND g <> p
            RETURN count(DISTINCT g) AS people"""),
    RECENT_FRIENDS_BY_STEPS(Question.RECENT_FRIENDS, """
            MATCH (p:Person {id: $id})-[k1:KNOWS]->(f) WHERE k1.since > 3650
            MATCH (f)-[k2:KNOWS]->(g) WHERE k2.since > 3650 AND 30 <= g.age < 40 AND g <> p
            WITH DISTINCT g
            RETURN count(*) AS people"""),

    REACH(Question.REACH, """
            MATCH (p:Person {id: $id})-[:KNOWS*1..4]->(g)
            WHERE g <> p
            WITH DISTINCT g LIMIT 1000
            RETURN count(*) AS people"""),

    NAME_PREFIX_STARTS_WITH(Question.NAME_PREFIX, """
            MATCH (p:Person) WHERE p.firstName STARTS WITH $prefix
            RETURN count(*) AS people, max(p.id) AS lastId"""),
    NAME_PREFIX_RANGE(Question.NAME_PREFIX, """
            MATCH (p:Person) WHERE p.firstName >= $prefix AND p.firstName < $afterPrefix
            RETURN count(*) AS people, max(p.id) AS lastId"""),

    AGE_RANGE(Question.AGE_RANGE, """
            MATCH (p:Person) WHERE p.age >= $bound AND p.age < $bound + 2
            RETURN count(*) AS people, sum(p.id) AS sumOfIds"""),
    AGE_RANGE_CHAINED(Question.AGE_RANGE, """
            MATCH (p:Person) WHERE $bound <= p.age < $bound + 2
            RETURN count(*) AS people, sum(p.id) AS sumOfIds"""),
    AGE_RANGE_IN(Question.AGE_RANGE, """
            MATCH (p:Person) WHERE p.age IN [$bound, $bound + 1]
            RETURN count(*) AS people, sum(p.id) AS sumOfIds""");

    private final Question question;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> statements;

    Wording(Question question, String... statements) {
        this.question = question;
        this.statements = List.of(statements);
    }

    public Question question() {
        return question;
    }

    /** One statement; or several, each with one count, and the answer is the sum. */
    public List<String> statements() {
        return statements;
    }

    /** All wordings of a question; there is at least one. */
    public static List<Wording> of(Question question) {
        return Arrays.stream(values()).filter(it -> it.question == question).toList();
    }
}
