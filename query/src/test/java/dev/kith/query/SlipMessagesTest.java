package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kith.QueryException;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a slip is answered with: what was meant, as far as that can be told. */
class SlipMessagesTest {
    @AutoClose
    private final TestGraph graph = new TestGraph(StoreKind.MEMORY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "RETURN sizee([1]) # there is no function sizee(). Did you mean `size`?",
                "CALL db.label() # there is no procedure db.label. Did you mean `db.labels`?",
                "MATCH (person) RETURN persno.name # `persno` is not defined. In scope: person. Did you mean `person`?",
                "RETURN size() # size takes 1 argument but got 0: size(value :: STRING | LIST<ANY>)",
                "CALL db.labels(1) # db.labels takes 0 arguments but got 1: db.labels()",
                "RETURN true || false # || joins two strings or two lists, not the Boolean true and the Boolean false; of two conditions, write OR",
                "RETURN NVL(1, 0) # there is no function NVL(). Did you mean `coalesce`?",
                "RETURN len('a') # there is no function len(). Did you mean `size`?",
                "MATCH (a)-->(b) RETURN distance(a.at, b.at) # there is no function distance(). Did you mean `point.distance`?",
                "CREATE (n {x: {a: 1}}) # a Map cannot be stored as a property; can be: booleans, integers, floats, strings, dates, times, durations, points, and lists of one of these",
                "RETURN 1 IS :: INTEGR # there is no type `INTEGR`. Did you mean `INTEGER`?",
                "RETURN concat('a', 'b') # there is no function concat(). Write a + b, or a || b.",
                "RETURN all(x IN [1]) # there is no function all(). Write all(x IN list WHERE condition).",
                "MATCH (n) RETURN n.name.toUpper() # there is no function n.name.toUpper(). Did you mean `toUpper(n.name)`?",
                "MATCH (n) WITH n.name AS x RETURN n # `n` is not defined. In scope: x.",
                "MATCH (n) RETURN n LIMIT 3 ORDER BY n.x # ORDER BY is out of order: ORDER BY comes first, then SKIP or OFFSET, then LIMIT",
                "RETURN 1 AS x LIMIT 3 OFFSET 2 # OFFSET is out of order: ORDER BY comes first, then SKIP or OFFSET, then LIMIT",
                "MATCH (n) RETURN 1 CREATE (m) # RETURN must be the last clause",
                "UNWIND [1] AS x CALL (x) { RETURN x AS y } # a query cannot end with CALL { }; add a RETURN",
                "CREATE (n {x: 1}) WITH n DELETE n.x # DELETE takes Nodes, Relationships and Paths, not the Integer 1",
                "RETURN 1 = 1 || 2 = 2 # || joins two strings or two lists, not the Integer 1 and the Integer 2; of two conditions, write OR",
            })
    void theAnswerSaysWhatWasMeant(String text, String summary) {
        QueryException error = catchThrowableOfType(QueryException.class, () -> graph.rows(text));
        assertThat(error.summary()).isEqualTo(summary);
    }
}
