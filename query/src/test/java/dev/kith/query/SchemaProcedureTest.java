package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.ErrorCode;
import dev.kith.extension.UserProcedure;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.util.List;

/** The procedures that every graph has: {@code db.labels()} and its like. */
@OnBothStores
class SchemaProcedureTest {
    @AutoClose
    private final RegisteredGraph test;

    SchemaProcedureTest(StoreKind store) {
        test = new RegisteredGraph(store);
        test.graph()
                .query("CREATE (:Person {name: 'Ann'})-[:KNOWS {since: 1}]->(:Person:Author),"
                        + " (:Cat)-[:SLEEPS_ON]->()")
                .run();
    }

    @Test
    void namesAreListedInOrder() {
        assertThat(test.rows("CALL db.labels()"))
                .isEqualTo(List.of(List.of("Author"), List.of("Cat"), List.of("Person")));
        assertThat(test.rows("CALL db.relationshipTypes() YIELD relationshipType AS t"))
                .isEqualTo(List.of(List.of("KNOWS"), List.of("SLEEPS_ON")));
        assertThat(test.rows("CALL db.propertyKeys"))
                .isEqualTo(List.of(List.of("name"), List.of("since")));
    }

    @Test
    void theyAreCalledWithinQueriesToo() {
        assertThat(test.rows("CALL db.labels() YIELD label WHERE label STARTS WITH 'A'"
                        + " MATCH (n:$(label)) RETURN label, count(n)"))
                .isEqualTo(List.of(List.of("Author", 1L)));
    }

    @Test
    void whatNothingHasAnyMoreIsNotListed() {
        test.graph().query("MATCH (c:Cat)-[r]->() DELETE c, r").run();
        assertThat(test.rows("CALL db.labels()"))
                .isEqualTo(List.of(List.of("Author"), List.of("Person")));
        assertThat(test.rows("CALL db.relationshipTypes()")).isEqualTo(List.of(List.of("KNOWS")));
    }

    @Test
    void aTransactionSeesTheNamesThatItHasMade() {
        assertThat(test.value("CREATE (:New) WITH 1 AS x CALL db.labels() YIELD label"
                        + " WHERE label = 'New' RETURN count(label)"))
                .isEqualTo(1L);
    }

    @Test
    void aNameThatIsNearlyRightIsSuggested() {
        assertThat(test.error("CALL db.label()").summary())
                .isEqualTo("there is no procedure db.label. Did you mean `db.labels`?");
    }

    @Test
    void aProgramCannotTakeTheirNames() {
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                dev.kith.KithException.class,
                                () -> test.graph()
                                        .register(UserProcedure.reading("db.labels")
                                                .action(call -> {})))
                        .code())
                .isEqualTo(ErrorCode.NAME_TAKEN);
    }
}
