package dev.kith.shell.demo;

import java.util.List;
import java.util.Map;

/**
 * A question to a graph.
 *
 * @param title what is asked, in words
 * @param needs the relationship type without which there is nothing to ask
 * @param parameters a statement that gives one row: the values of the question's parameters
 * @param cypher the question
 */
record Question(String title, String needs, String parameters, String cypher) {
    static final List<Question> ALL = List.of(
            new Question(
                    "Whom might %s like to meet? Friends of friends, by mutual friends",
                    "KNOWS", """
                            MATCH (p:Person)-[:KNOWS]-()
                            WITH p, count(*) AS friends
                            ORDER BY abs(friends - 20), p.id LIMIT 1
                            RETURN p.id AS id, p.name AS name""", """
                            MATCH (me:Person {id: $id})-[:KNOWS]-(friend)-[:KNOWS]-(p)
                            WHERE p <> me AND NOT (me)-[:KNOWS]-(p)
                            RETURN p.name AS name, count(DISTINCT friend) AS mutual
                            ORDER BY mutual DESC, name LIMIT 10"""),
            new Question(
                    "What might %s like to watch? Rated well by those who agree",
                    "RATED", """
                            MATCH (p:Person)-[r:RATED]->() WHERE r.score >= 4
                            WITH p, count(*) AS liked
                            ORDER BY abs(liked - 10), p.id LIMIT 1
                            RETURN p.id AS id, p.name AS name""", """
                            MATCH (me:Person {id: $id})-[mine:RATED]->()<-[theirs:RATED]-(other),
                                  (other)-[score:RATED]->(movie)
                            WHERE mine.score >= 4 AND theirs.score >= 4 AND score.score >= 4
                              AND NOT (me)-[:RATED]->(movie)
                            RETURN movie.title AS title, count(*) AS votes,
                                   round(avg(score.score), 2) AS score
                            ORDER BY votes DESC, title LIMIT 10"""),
            new Question(
                    "Which large sums come back to where they left, in rising time?",
                    "TRANSFER",
                    "RETURN 6000 AS amount",
                    """
                            MATCH (a:Account)-[t1:TRANSFER]->(b)-[t2:TRANSFER]->(c),
                                  (c)-[t3:TRANSFER]->(a)
                            WHERE t1.amount >= $amount AND t2.amount >= $amount
                              AND t3.amount >= $amount AND t1.time < t2.time AND t2.time < t3.time
                            RETURN a.owner AS first, b.owner AS second, c.owner AS third,
                                   t1.amount AS amount, t3.time - t1.time AS seconds
                            ORDER BY seconds LIMIT 10"""));

    /** The title with the name that the parameters give. */
    String titleFor(Map<String, Object> values) {
        return title.formatted(values.getOrDefault("name", ""));
    }
}
