package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What may stand behind WHEN if CASE has a subject. */
@OnBothStores
class CaseExpressionTest {
    @AutoClose
    private final TestGraph graph;

    CaseExpressionTest(StoreKind store) {
        graph = new TestGraph(store);
    }

    @Test
    void aBranchMayNameSeveralValues() {
        assertThat(graph.rows(
                        "UNWIND [1, 2, 3] AS x RETURN CASE x WHEN 1, 2 THEN 'low' ELSE x END"))
                .containsExactly("'low'", "'low'", "3");
    }

    @Test
    void aBranchMayBeAComparisonOrAPredicate() {
        assertThat(
                        graph.rows(
                                "UNWIND [-1, 0, 7, null, 'ab'] AS x RETURN CASE x WHEN < 0 THEN 'minus'"
                                        + " WHEN = 0 THEN 'zero' WHEN IS NULL THEN 'null'"
                                        + " WHEN STARTS WITH 'a' THEN 'a..' WHEN IS :: INTEGER THEN 'plus' END"))
                .containsExactly("'minus'", "'zero'", "'plus'", "'null'", "'a..'");
        assertThat(graph.value("RETURN CASE 5 WHEN IN [4, 5] THEN 1 END,"
                        + " CASE 'b' WHEN =~ 'a', 'c', =~ '[b]' THEN 2 END,"
                        + " CASE 5 WHEN <> 5 THEN 3 WHEN -5 THEN 4 ELSE 5 END"))
                .isEqualTo("1 | 2 | 5");
    }

    @Test
    void theSubjectIsComputedOnce() {
        for (int i = 0; i < 50; i++) {
            assertThat(graph.value("RETURN CASE rand() WHEN < 0.5 THEN 1 WHEN >= 0.5 THEN 2 END"))
                    .isIn("1", "2");
        }
    }

    @Test
    void oneCaseWithinAnotherHasASubjectOfItsOwn() {
        assertThat(graph.value("RETURN CASE 1 WHEN CASE 2 WHEN > 1 THEN 1 END THEN 'yes' END"))
                .isEqualTo("'yes'");
    }

    @Test
    void aCaseIsAGroupingKeyThatOrderByMayRepeat() {
        assertThat(graph.rows("UNWIND [3, 1, 3] AS x RETURN CASE x WHEN > 2 THEN 'a' ELSE 'b' END"
                        + " AS k, count(*) ORDER BY CASE x WHEN > 2 THEN 'a' ELSE 'b' END"))
                .containsExactly("'a' | 2", "'b' | 1");
        assertThat(graph.rows("UNWIND [3, 1] AS x WITH x, 2 AS y"
                        + " RETURN x ORDER BY CASE x WHEN > y THEN 0 ELSE 1 END"))
                .containsExactly("3", "1");
    }

    @Test
    void withoutASubjectThereIsNothingToCompare() {
        assertThatThrownBy(() -> graph.rows("RETURN CASE WHEN > 1 THEN 2 END"))
                .hasMessageContaining("need a subject: CASE x WHEN > 1");
        assertThatThrownBy(() -> graph.rows("RETURN CASE WHEN true, false THEN 2 END"))
                .hasMessageContaining("need a subject");
    }
}
