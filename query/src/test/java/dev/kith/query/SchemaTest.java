package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.ErrorCode;
import dev.kith.QueryException;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Indexes and constraints: made, felt, and dropped. */
@OnBothStores
class SchemaTest {
    @AutoClose
    private final TestGraph graph;

    SchemaTest(StoreKind store) {
        graph = new TestGraph(store);
    }

    @Test
    void aConstraintRefusesASecondNodeWithTheSameValue() {
        graph.rows("CREATE CONSTRAINT one FOR (n:N) REQUIRE n.x IS UNIQUE");
        graph.rows("CREATE (:N {x: 1}), (:N), (:N), (:Other {x: 1})");
        assertFails("CREATE (:N {x: 1})", ErrorCode.CONSTRAINT_VIOLATION, "`one`");
        assertThat(graph.value("MATCH (n:N) RETURN count(n)")).isEqualTo("3");
    }

    @Test
    void aConstraintIsNotMadeOnNodesThatBreakIt() {
        graph.rows("CREATE (:N {x: 1}), (:N {x: 1})");
        assertFails(
                "CREATE CONSTRAINT one FOR (n:N) REQUIRE n.x IS UNIQUE",
                ErrorCode.CONSTRAINT_VIOLATION,
                "`one`");
        graph.rows("CREATE (:N {x: 1})");
    }

    @Test
    void aDroppedConstraintIsNotFelt() {
        graph.rows("CREATE CONSTRAINT one FOR (n:N) REQUIRE n.x IS UNIQUE");
        graph.rows("DROP CONSTRAINT one");
        graph.rows("CREATE (:N {x: 1}), (:N {x: 1})");
        assertThat(graph.value("MATCH (n:N {x: 1}) RETURN count(n)")).isEqualTo("2");
    }

    @Test
    void whatIsThereOrIsNotThereIsRefusedUnlessItMayBe() {
        graph.rows("CREATE INDEX byX FOR (n:N) ON (n.x)");
        assertFails("CREATE INDEX byX FOR (n:N) ON (n.y)", ErrorCode.INDEX_ALREADY_EXISTS, "`byX`");
        graph.rows("CREATE INDEX byX IF NOT EXISTS FOR (n:N) ON (n.x)");
        graph.rows("DROP INDEX byX");
        assertFails("DROP INDEX byX", ErrorCode.INDEX_NOT_FOUND, "`byX`");
        assertFails("DROP CONSTRAINT byX", ErrorCode.INDEX_NOT_FOUND, "`byX`");
        graph.rows("DROP INDEX byX IF EXISTS");
    }

    @Test
    void anIndexOnTwoPropertiesIsUsed() {
        graph.rows("UNWIND range(1, 50) AS i CREATE (:N {x: i % 5, y: i})");
        graph.rows("CREATE INDEX both FOR (n:N) ON (n.x, n.y)");
        String query = "MATCH (n:N {x: 2, y: 7}) RETURN n.y";
        assertThat(graph.engine().prepare(query).plan()).contains("IndexSeek");
        assertThat(graph.rows(query)).containsExactly("7");
    }

    private void assertFails(String text, ErrorCode code, String named) {
        assertThatThrownBy(() -> graph.rows(text))
                .isInstanceOfSatisfying(
                        QueryException.class, error -> assertThat(error.code()).isEqualTo(code))
                .hasMessageContaining(named);
    }
}
