package dev.kith.query.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.query.plan.PlanRenderer;

import org.junit.jupiter.api.Test;

class EagerPlacementTest {
    @Test
    void creatingAloneNeedsNone() {
        assertThat(planned("CREATE (:Person {id: 1})")).doesNotContain("Eager");
        assertThat(planned("UNWIND [1, 2] AS x CREATE (:Person {id: x})")).doesNotContain("Eager");
    }

    @Test
    void creatingAfterMatchesNeedsOne() {
        assertThat(planned("MATCH (a:Person {id: 1}) MATCH (b:Person {id: 2})"
                        + " CREATE (p:Person {id: 3}) CREATE (p)-[:KNOWS]->(a)"
                        + " CREATE (p)-[:KNOWS]->(b)"))
                .containsOnlyOnce("Eager()")
                .containsOnlyOnce("Create(");
    }

    @Test
    void whatIsWrittenIsDoneBeforeItIsReadByTheNextClause() {
        assertThat(planned("CREATE (a:Person) WITH a MATCH (n) RETURN count(n) AS c")
                        .lines())
                .map(String::strip)
                .containsSequence("MatchPattern((n))", "Eager()");
    }

    @Test
    void aLimitDoesNotKeepWritesFromHappening() {
        assertThat(planned("UNWIND [1, 2] AS x CREATE (n) RETURN n LIMIT 0").lines())
                .map(String::strip)
                .containsSequence("Limit(0)", "Eager()");
        assertThat(Plans.explain("CREATE (n) RETURN n.x AS x ORDER BY x LIMIT 0"))
                .contains("Sort(x)")
                .doesNotContain("Top(");
    }

    @Test
    void anAggregationIsEagerItself() {
        assertThat(planned("MATCH (n:Movie) WITH count(n) AS c CREATE (:Person {id: c})"))
                .doesNotContain("Eager");
    }

    @Test
    void readingAloneNeedsNone() {
        assertThat(planned("MATCH (n) WHERE n.x = 1 RETURN n LIMIT 1")).doesNotContain("Eager");
    }

    private static String planned(String text) {
        return PlanRenderer.render(Plans.planned(text));
    }
}
