package dev.kith.query.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each rule, seen to fire and seen not to. */
class RulesTest {
    @Nested
    class DistinctEnds {
        @Test
        void areReachedWhereOnlyTheEndsCount() {
            assertThat(Plans.explain(ends("-[:KNOWS*1..3]->(g)", "count(DISTINCT g) AS c")))
                    .contains("Reach((p)-[:KNOWS*1..3]->(g))");
            assertThat(Plans.explain(ends("-[:KNOWS*0..]-(g)", "DISTINCT g.age AS a")))
                    .contains("Reach(");
            assertThat(Plans.explain("MATCH (p:Person {id: 1})-[:KNOWS*1..4]->(g) WHERE g <> p"
                            + " WITH DISTINCT g LIMIT 1000 RETURN count(*) AS c"))
                    .contains("Reach(");
        }

        @Test
        void areReachedWithoutADirectionToo() {
            String undirected = "-[:KNOWS*1..3]-(g)";
            assertThat(Plans.explain(ends(undirected, "DISTINCT g"))).contains("Reach(");
            assertThat(Plans.explain(ends(undirected + " WHERE p <> g", "DISTINCT g")))
                    .contains("Reach(");
        }

        @Test
        void areNotReachedWherePathsCount() {
            assertThat(Plans.explain(ends("-[:KNOWS*1..3]->(g)", "count(g) AS c")))
                    .contains("ExpandPath(");
            assertThat(Plans.explain(ends("-[:KNOWS*2..3]->(g)", "DISTINCT g")))
                    .contains("ExpandPath(");
            assertThat(Plans.explain(ends("-[r:KNOWS*1..3]->(g)", "DISTINCT g, r")))
                    .contains("ExpandPath(");
            assertThat(Plans.explain("MATCH (p:Person {id: 1})-[:KNOWS*1..3]->(g)"
                            + " WITH g LIMIT 10 RETURN DISTINCT g"))
                    .contains("ExpandPath(");
        }

        private String ends(String pattern, String columns) {
            return "MATCH (p:Person {id: 1})" + pattern + " RETURN " + columns;
        }
    }

    @Nested
    class SortsBelowLimits {
        @Test
        void keepOnlyTheFirstRows() {
            assertThat(Plans.explain("MATCH (p:Person) RETURN p.age AS a ORDER BY a LIMIT 3"))
                    .contains("Top(p.age, limit 3)")
                    .doesNotContain("Limit(", "Sort(");
        }

        @Test
        void computeWhatIsShownForTheFirstRowsOnly() {
            assertThat(Plans.explain("MATCH (p:Person) RETURN p.age AS a, p.name AS n"
                            + " ORDER BY a DESC LIMIT 3"))
                    .containsPattern("(?s)Project\\(.*p.name AS n.*Top\\(p.age DESC");
        }

        @Test
        void computeWhatMayFailForEveryRow() {
            assertThat(Plans.explain(
                            "MATCH (p:Person) RETURN p.tags[0] AS t ORDER BY p.age" + " LIMIT 3"))
                    .containsPattern("(?s)Top\\(.*Project\\(p.tags\\[0\\] AS t");
        }

        @Test
        void keepThoseThatAreSkippedToo() {
            assertThat(Plans.explain("MATCH (p:Person) RETURN p ORDER BY p.age SKIP 5 LIMIT 3"))
                    .contains("Limit(3)", "Skip(5)", "limit 5 + 3)")
                    .doesNotContain("Sort(");
        }

        @Test
        void keepEverythingWithoutALimit() {
            assertThat(Plans.explain("MATCH (p:Person) RETURN p ORDER BY p.age SKIP 5"))
                    .contains("Sort(")
                    .doesNotContain("Top(");
        }
    }

    @Nested
    class Existence {
        @Test
        void isASemiJoinWhereItFilters() {
            assertThat(Plans.explain("MATCH (p:Person) WHERE p.age > 3 AND EXISTS { (p)-->() }"
                            + " RETURN p"))
                    .contains("SemiApply()", "IndexSeek(p:Person(age) > 3)")
                    .doesNotContain("AntiSemiApply", "EXISTS");
        }

        @Test
        void isAnExpressionWhereItsValueIsAskedFor() {
            assertThat(Plans.explain("MATCH (p:Person) RETURN EXISTS { (p)-->() } AS e"))
                    .contains("EXISTS:")
                    .doesNotContain("SemiApply");
            assertThat(Plans.explain(
                            "MATCH (p:Person) WHERE p.x = 1 OR EXISTS { (p)-->() }" + " RETURN p"))
                    .doesNotContain("SemiApply");
        }
    }

    @Nested
    class Filters {
        @Test
        void onTopOfEachOtherAreOne() {
            assertThat(Plans.explain(
                            "MATCH (p:Person) WHERE p.x = 1 WITH p WHERE p.y = 2 RETURN p"))
                    .contains("Filter(p.x = 1 AND p.y = 2)");
        }

        @Test
        void thatCanFailStayAbove() {
            assertThat(Plans.explain("MATCH (p:Person) WHERE p.x <> 0 AND 1 / p.x > 2 RETURN p"))
                    .contains("Filter((1 / p.x) > 2)", "Filter(p.x <> 0)");
        }
    }
}
