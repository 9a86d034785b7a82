package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** {@code IS ::}: which values belong to which type. */
@OnBothStores
class TypePredicateTest {
    @AutoClose
    private final TestGraph graph;

    TypePredicateTest(StoreKind store) {
        graph = new TestGraph(store);
    }

    @Test
    void aValueIsOfItsOwnTypeAndOfNoOther() {
        assertThat(
                        graph.value(
                                "RETURN 1 IS :: INTEGER, 1 IS :: FLOAT, 1.0 IS :: FLOAT,"
                                        + " 'a' IS TYPED STRING, true :: BOOLEAN, {} IS :: MAP, 1 IS NOT :: STRING"))
                .isEqualTo("true | false | true | true | true | true | true");
    }

    @Test
    void everyTypeHasItsOtherSpellings() {
        assertThat(graph.value("RETURN 1 IS :: INT, 1 IS :: SIGNED INTEGER, true IS :: BOOL,"
                        + " 'a' IS :: VARCHAR, {} IS :: ANY MAP, 1 IS :: ANY VALUE,"
                        + " 1 IS :: TIMESTAMP WITHOUT TIME ZONE, 1 IS :: TIME WITH TIMEZONE,"
                        + " 1 IS :: ZONED DATETIME, 1 IS :: DURATION"))
                .isEqualTo("true | true | true | true | true | true | false | false | false"
                        + " | false");
    }

    @Test
    void nullBelongsToEveryTypeThatDoesNotForbidIt() {
        assertThat(graph.value("RETURN null IS :: INTEGER, null IS :: INTEGER NOT NULL,"
                        + " null IS :: INTEGER!, null IS :: NULL, null IS :: NOTHING,"
                        + " null IS NOT :: STRING, null IS :: ANY NOT NULL"))
                .isEqualTo("true | false | false | true | false | false | false");
    }

    @Test
    void aListIsOfATypeIfAllOfItsElementsAre() {
        assertThat(graph.value("RETURN [1, 2] IS :: LIST<INTEGER>, [1, 'a'] IS :: LIST<INTEGER>,"
                        + " [1, null] IS :: LIST<INTEGER NOT NULL>, [] IS :: LIST<NOTHING>,"
                        + " [[1]] IS :: ARRAY<LIST<INTEGER>>, [1] IS :: INTEGER LIST NOT NULL,"
                        + " [[1]] IS :: INTEGER LIST LIST, 1 IS :: LIST<ANY>"))
                .isEqualTo("true | false | false | true | true | true | true | false");
    }

    @Test
    void aUnionIsOfAnyOfItsTypes() {
        assertThat(graph.value("RETURN 1 IS :: STRING | INTEGER, 1 IS :: ANY<STRING | BOOLEAN>,"
                        + " [1, 'a'] IS :: LIST<INTEGER | STRING>, 1 IS :: (INTEGER | STRING),"
                        + " [x IN [1, 'a'] WHERE x IS :: INTEGER | x]"))
                .isEqualTo("true | false | true | true | [1]");
    }

    @Test
    void nodesRelationshipsAndPathsHaveTypes() {
        graph.rows("CREATE (:A)-[:R]->(:B)");
        assertThat(graph.value("MATCH p = (n)-[r]->() RETURN n IS :: NODE, r IS :: RELATIONSHIP,"
                        + " r IS :: ANY EDGE, n IS :: VERTEX, p IS :: PATH, n IS :: MAP"))
                .isEqualTo("true | true | true | true | true | false");
    }

    @Test
    void aPropertyValueIsWhatCanBeStored() {
        graph.rows("CREATE (:A)");
        assertThat(graph.value("MATCH (n) RETURN 1 IS :: PROPERTY VALUE, [1] IS :: PROPERTY VALUE,"
                        + " [1, 'a'] IS :: PROPERTY VALUE, {} IS :: PROPERTY VALUE,"
                        + " n IS :: PROPERTY VALUE, null IS :: PROPERTY VALUE"))
                .isEqualTo("true | true | false | false | false | true");
    }

    @Test
    void aTypePredicateChoosesNodes() {
        graph.rows("CREATE ({age: 1}), ({age: '2'}), ({age: 3.0}), ()");
        assertThat(graph.rows(
                        "MATCH (n) WHERE n.age IS :: INTEGER | FLOAT NOT NULL WITH n RETURN n.age"))
                .containsExactly("1", "3.0", "null");
        assertThat(graph.rows("MATCH (n) WHERE n.age IS :: INTEGER! | FLOAT! RETURN n.age"))
                .containsExactly("1", "3.0");
    }

    @Test
    void aTypeThatIsNoneIsRefused() {
        assertThatThrownBy(() -> graph.rows("RETURN 1 IS :: NUMERAL"))
                .hasMessageContaining("there is no type `NUMERAL`");
    }
}
