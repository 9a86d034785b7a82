package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Lengths behind the arrow: {@code {1,3}}, {@code +} and {@code *}. */
@OnBothStores
class QuantifiedPathTest {
    @AutoClose
    private final TestGraph graph;

    QuantifiedPathTest(StoreKind store) {
        graph = new TestGraph(store);
    }

    private void chain() {
        graph.rows(
                "CREATE (:N {i: 0})-[:R {w: 1}]->(:N {i: 1})-[:R {w: 2}]->(:N {i: 2})-[:S]->(:N {i: 3})");
    }

    private void reaches(String step, String... ends) {
        assertThat(graph.rows("MATCH (a {i: 0})" + step + "(b) RETURN b.i"))
                .as(step)
                .containsExactlyInAnyOrder(ends);
    }

    @Test
    void theLengthStandsBehindTheArrow() {
        chain();
        reaches("-[:R]->{1,2}", "1", "2");
        reaches("-->{2}", "2");
        reaches("-->{,2}", "0", "1", "2");
        reaches("-->{2,}", "2", "3");
        reaches("-->+", "1", "2", "3");
        reaches("-[:R]->*", "0", "1", "2");
        reaches("-[:R]-+", "1", "2");
        reaches("-[r:R WHERE r.w < 2]->+", "1");
    }

    @Test
    void theRelationshipIsAList() {
        chain();
        assertThat(graph.value(
                        "MATCH p = ({i: 0})-[r]->{3}(b) RETURN [x IN r | type(x)], length(p)"))
                .isEqualTo("['R', 'R', 'S'] | 3");
    }

    @Test
    void itIsACondition() {
        chain();
        assertThat(graph.rows("MATCH (a) WHERE (a)-[:R]->+({i: 2}) RETURN a.i"))
                .containsExactly("0", "1");
        assertThat(graph.value("MATCH (a {i: 0}) RETURN COUNT { (a)-->+() }, [(a)-->{2}(b) | b.i]"))
                .isEqualTo("3 | [2]");
    }

    @Test
    void relationshipsAreDifferentAnyway() {
        chain();
        assertThat(graph.value("MATCH DIFFERENT RELATIONSHIPS (a {i: 0})-->(b) RETURN b.i"))
                .isEqualTo("1");
    }

    @Test
    void twoLengthsAndGroupsAreRefused() {
        assertThatThrownBy(() -> graph.rows("MATCH (a)-[*2]->{2}(b) RETURN b"))
                .hasMessageContaining("a relationship has one length");
        assertThatThrownBy(() -> graph.rows("MATCH (a) ((x)-->(y)){1,3} (b) RETURN b"))
                .hasMessageContaining("a group in a path")
                .hasMessageContaining("put the length behind one relationship");
        assertThatThrownBy(() -> graph.rows("MATCH REPEATABLE ELEMENTS (a)-->(b) RETURN b"))
                .hasMessageContaining("NOT_SUPPORTED");
    }
}
