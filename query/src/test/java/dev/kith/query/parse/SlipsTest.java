package dev.kith.query.parse;

import static dev.kith.query.parse.Trees.refused;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.ErrorCode;
import dev.kith.QueryException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who writes as in another language is told what to write here. */
class SlipsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "SELECT * FROM Person # 1 # there is no SELECT; write MATCH (n:Label) WHERE ... RETURN n.key",
                "UPDATE Person SET age = 3 # 1 # there is no UPDATE; write MATCH (n:Label) WHERE ... SET n.key = value",
                "INSERT INTO Person VALUES (1) # 13 # there is no INSERT INTO; write CREATE (:Label {key: value})",
                "MATCH (n) WHERE n.name LIKE 'A%' RETURN n # 24 # there is no LIKE; write STARTS WITH, ENDS WITH, CONTAINS, or =~ for a regular expression",
                "MATCH (n) WHERE n.age BETWEEN 1 AND 5 RETURN n # 23 # there is no BETWEEN; write 1 <= x <= 9",
                "MATCH (n) RETURN n.x, count(*) GROUP BY n.x # 32 # there is no GROUP BY; what is not aggregated in a RETURN or WITH makes the groups",
                "MATCH (n) RETURN n.x HAVING count(*) > 1 # 22 # there is no HAVING; write WITH ... WHERE before the RETURN",
                "MATCH (n) RETURN n WHERE n.x = 1 # 20 # WHERE stands behind MATCH or WITH, before the RETURN",
                "MATCH (n) WHERE n.age NOT IN [3] RETURN n # 23 # NOT stands in front: NOT x IN list",
                "MATCH n:Person RETURN n # 7 # a node is written in parentheses: (n:Label)",
                "MATCH (n {name: {name}}) RETURN n # 17 # a parameter is written $name, without braces",
                "MATCH (n) SET n.age += 1 # 21 # += adds the entries of a map to a node or relationship; for one property write n.key = n.key + 1",
                "RETURN filter(x IN [1] WHERE x > 1) # 8 # there is no filter(..); write [x IN list WHERE ...]",
                "RETURN extract(x IN [1] | x) # 8 # there is no extract(..); write [x IN list | ...]",
                "CREATE INDEX ON :Person(name) # 17 # write CREATE INDEX FOR (n:Label) ON (n.key)",
                "CREATE CONSTRAINT ON (n:P) ASSERT n.x IS UNIQUE # 22 # write CREATE CONSTRAINT FOR (n:Label) REQUIRE n.key IS UNIQUE",
                "SHOW LABELS # 6 # there is no SHOW LABELS; write CALL db.labels(), which lists them",
                "RETURN 1; RETURN 2 # 11 # a statement ends at its semicolon; run the next one by itself",
                "MATCH (n) REMOVE n # 18 # REMOVE takes properties and labels, as in n.key and n:Label; DELETE deletes a node or relationship",
                "RETURN 1 – 2 # 10 # the character `–` (U+2013) has no meaning outside of strings and names. Did you mean `-`?",
                "RETURN 2 ** 3 # 10 # there is no operator `**`. Did you mean `^`?",
                "RETURN 1 => 2 # 10 # there is no operator `=>`. Did you mean `>=`?",
                "MTCH (n) RETURN n # 1 # unexpected `MTCH`, expected a clause, as MATCH, CREATE or RETURN begin one. Did you mean `MATCH`?",
                "RETURN 1 AS # 12 # unexpected end of the statement, expected a name",
            })
    void theAnswerSaysWhatToWrite(String text, int column, String summary) {
        QueryException error = refused(text);
        assertThat(error.code()).isEqualTo(ErrorCode.SYNTAX);
        assertThat(error.summary()).isEqualTo(summary);
        assertThat(error.position().orElseThrow().column()).isEqualTo(column);
    }

    /** The same words where they are names, or nothing that is known. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "MATCH (n) RETURN labels(n) labels # unexpected `labels`",
                "MATCH (n) RETURN n.x group # unexpected `group`",
                "MATCH (a)=>(b) RETURN a # unexpected `=`",
            })
    void wordsAloneAreNoHabit(String text, String beginning) {
        assertThat(refused(text).summary()).startsWith(beginning);
    }
}
