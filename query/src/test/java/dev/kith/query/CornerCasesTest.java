package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Statements, mostly drawn at random, of which some plan once gave other rows, or none at all. */
@OnBothStores
class CornerCasesTest {
    @AutoClose
    private final TestGraph graph;

    CornerCasesTest(StoreKind store) {
        graph = new TestGraph(store);
    }

    @Test
    void aNodeThatIsNullMatchesNothingEvenAlone() {
        graph.rows("CREATE (:A)");
        assertThat(graph.rows("OPTIONAL MATCH (n:B) MATCH (n) RETURN n")).isEmpty();
        assertThat(graph.rows(
                        "MATCH (a:A) OPTIONAL MATCH (b:B) RETURN EXISTS { (b) }, COUNT { (a) }"))
                .containsExactly("false | 1");
        assertThat(graph.rows("MATCH (a) WHERE EXISTS { MATCH (a) } RETURN a"))
                .containsExactly("(:A)");
    }

    @Test
    void anOptionalCallWithoutRowsLeavesWhatItImportsAsItIs() {
        assertThat(graph.rows("""
                        UNWIND [1, 2] AS u
                        OPTIONAL CALL (u) { WITH u WHERE u = 1 RETURN u AS same }
                        RETURN u, same""")).containsExactly("1 | 1", "2 | null");
        assertThat(graph.rows("""
                        UNWIND [1] AS u
                        CALL (u) { OPTIONAL CALL (u) { RETURN u AS inner } RETURN inner AS outer }
                        RETURN u, outer""")).containsExactly("1 | 1");
    }

    @Test
    void whetherASumFitsDoesNotDependOnTheOrderOfItsTerms() {
        String most = "9223372036854775807";
        assertThat(graph.rows("UNWIND [%s, 1, -1] AS x RETURN sum(x)".formatted(most)))
                .containsExactly(most);
        assertThat(graph.rows("UNWIND [-2, -%s, 2] AS x RETURN sum(x), avg(x) < 0".formatted(most)))
                .containsExactly("-" + most + " | true");
    }

    @Test
    void aBranchOfAUnionPassesOnWhatTheCallImports() {
        assertThat(graph.rows("""
                        UNWIND [7, 8] AS u
                        CALL (u) { WITH u AS same RETURN same AS o UNION ALL RETURN 1 AS o }
                        RETURN u, o""")).containsExactlyInAnyOrder("7 | 7", "7 | 1", "8 | 8", "8 | 1");
    }
}
