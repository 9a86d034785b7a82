package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.ErrorCode;
import dev.kith.Result;
import dev.kith.Row;
import dev.kith.extension.UserAggregation;
import dev.kith.extension.UserFunction;
import dev.kith.extension.UserProcedure;
import dev.kith.extension.ValueType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

@OnBothStores
class ShowTest {
    private final RegisteredGraph test;

    ShowTest(StoreKind store) {
        test = new RegisteredGraph(store);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @BeforeEach
    void register() {
        test.graph()
                .register(
                        UserFunction.named("text.repeat")
                                .parameter("text", ValueType.STRING)
                                .optional("times", ValueType.INTEGER, 2)
                                .returns(ValueType.STRING)
                                .description("A text, some times over.")
                                .as(call -> ""),
                        UserAggregation.named("stats.product")
                                .parameter("factor", ValueType.NUMBER)
                                .returns(ValueType.FLOAT)
                                .description("The product.")
                                .as(() -> "", (state, call) -> {}, state -> 1.0),
                        UserProcedure.writing("social.befriend")
                                .parameter("one", ValueType.NODE)
                                .yields("friendship", ValueType.RELATIONSHIP)
                                .description("Makes friends.")
                                .rows(call -> Stream.empty()),
                        UserProcedure.reading("a.look").action(call -> {}));
    }

    private List<String> columns(String statement) {
        return test.graph().read(transaction -> {
            try (Result result = transaction.run(statement)) {
                return result.columns();
            }
        });
    }

    @Test
    void functionsAreShownInOrderWithThoseOfTheProgram() {
        assertThat(columns("SHOW FUNCTIONS")).containsExactly("name", "category", "description");
        List<String> names = test.graph().query("SHOW FUNCTIONS").list().stream()
                .map(row -> row.getString("name"))
                .toList();
        assertThat(names)
                .contains("abs", "count", "text.repeat", "stats.product")
                .doesNotContain("social.befriend")
                .isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(test.rows("SHOW FUNCTION WHERE name = 'abs'"))
                .isEqualTo(List.of(List.of("abs", "Numeric", "A number without its sign.")));
    }

    @Test
    void everythingOfAFunctionIsShownIfAskedFor() {
        List<Row> rows = test.graph()
                .query("SHOW FUNCTIONS YIELD * WHERE name = 'text.repeat'")
                .list();
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().asMap())
                .containsEntry("category", "User-defined")
                .containsEntry("description", "A text, some times over.")
                .containsEntry(
                        "signature",
                        "text.repeat(text :: STRING, [times = 2 :: INTEGER]) :: STRING")
                .containsEntry("isBuiltIn", false)
                .containsEntry("aggregating", false)
                .containsEntry("returnDescription", "STRING")
                .containsEntry(
                        "argumentDescription",
                        List.of(
                                Map.of("name", "text", "type", "STRING", "required", true),
                                Map.of(
                                        "name",
                                        "times",
                                        "type",
                                        "INTEGER",
                                        "required",
                                        false,
                                        "default",
                                        2L)));
    }

    @Test
    void functionsAreShownByWhereTheyComeFrom() {
        assertThat(test.rows("SHOW USER DEFINED FUNCTIONS YIELD name, aggregating"))
                .isEqualTo(List.of(List.of("stats.product", true), List.of("text.repeat", false)));
        assertThat(test.rows("SHOW BUILT IN FUNCTIONS YIELD name, isBuiltIn WHERE NOT isBuiltIn"))
                .isEmpty();
        Object builtIn = test.value("SHOW BUILT IN FUNCTIONS YIELD name RETURN count(name)");
        assertThat(test.value("SHOW ALL FUNCTIONS YIELD name RETURN count(name)"))
                .isEqualTo((Long) builtIn + 2);
    }

    @Test
    void whatIsShownIsSortedCutFilteredAndReturned() {
        assertThat(test.rows("SHOW FUNCTIONS YIELD name AS n, aggregating AS a"
                        + " ORDER BY n DESC SKIP 1 LIMIT 3 WHERE n <> 'x' RETURN count(*) AS c"))
                .isEqualTo(List.of(List.of(3L)));
        assertThat(test.rows("SHOW USER DEFINED FUNCTIONS YIELD name, aggregating, category"
                        + " ORDER BY name DESC"))
                .isEqualTo(List.of(
                        List.of("text.repeat", false, "User-defined"),
                        List.of("stats.product", true, "User-defined")));
        assertThat(columns("SHOW FUNCTIONS YIELD name AS b, category AS a ORDER BY a"))
                .containsExactly("b", "a");
        assertThat(test.rows("SHOW FUNCTIONS YIELD category, aggregating WHERE aggregating"
                        + " RETURN DISTINCT category ORDER BY category"))
                .isEqualTo(List.of(List.of("Aggregating"), List.of("User-defined")));
    }

    @Test
    void proceduresAreShownWithTheirMode() {
        assertThat(columns("SHOW PROCEDURES")).containsExactly("name", "description", "mode");
        assertThat(test.rows("SHOW PROCEDURES YIELD name, mode, signature, returnDescription"))
                .isEqualTo(List.of(
                        List.of("a.look", "READ", "a.look() :: ()", List.of()),
                        names("db.labels", "label"),
                        names("db.propertyKeys", "propertyKey"),
                        names("db.relationshipTypes", "relationshipType"),
                        List.of(
                                "social.befriend",
                                "WRITE",
                                "social.befriend(one :: NODE) :: (friendship :: RELATIONSHIP)",
                                List.of(Map.of("name", "friendship", "type", "RELATIONSHIP")))));
    }

    /** What is shown of a built-in procedure that lists names. */
    private static List<Object> names(String procedure, String column) {
        return List.of(
                procedure,
                "READ",
                "%s() :: (%s :: STRING)".formatted(procedure, column),
                List.of(Map.of("name", column, "type", "STRING")));
    }

    @Test
    void whatIsRegisteredLaterIsShownByTheSameStatement() {
        String statement = "SHOW USER DEFINED FUNCTIONS YIELD name WHERE name STARTS WITH 'later.'";
        assertThat(test.rows(statement)).isEmpty();
        test.graph().register(UserFunction.named("later.on").as(call -> 1));
        assertThat(test.rows(statement)).isEqualTo(List.of(List.of("later.on")));
        test.graph().unregister("later.on");
        assertThat(test.rows(statement)).isEmpty();
    }

    @Test
    void indexesAndConstraintsAreShownAsTheyAreNow() {
        String indexes = "SHOW INDEXES YIELD name, labelsOrTypes, properties, owningConstraint";
        assertThat(test.rows(indexes)).isEmpty();
        test.graph()
                .query("CREATE INDEX by_age FOR (p:Person) ON (p.age, p.name)")
                .run();
        test.graph()
                .query("CREATE CONSTRAINT one FOR (p:Person) REQUIRE p.`the id` IS UNIQUE")
                .run();
        assertThat(test.rows(indexes))
                .isEqualTo(List.of(
                        Arrays.asList("by_age", List.of("Person"), List.of("age", "name"), null),
                        List.of("one", List.of("Person"), List.of("the id"), "one")));
        assertThat(test.rows("SHOW INDEX YIELD * WHERE name = 'by_age'"
                        + " RETURN state, populationPercent, type, entityType, createStatement"))
                .isEqualTo(List.of(List.of(
                        "ONLINE",
                        100.0,
                        "RANGE",
                        "NODE",
                        "CREATE INDEX by_age FOR (n:Person) ON (n.age, n.name)")));
        assertThat(test.rows("SHOW CONSTRAINTS YIELD name, type, ownedIndex, createStatement"))
                .isEqualTo(List.of(List.of(
                        "one",
                        "UNIQUENESS",
                        "one",
                        "CREATE CONSTRAINT one FOR (n:Person) REQUIRE (n.`the id`) IS UNIQUE")));
        assertThat(columns("SHOW INDEXES"))
                .startsWith("id", "name", "state")
                .doesNotContain("createStatement");
    }

    @Test
    void aStatementThatIsShownMakesTheIndexAgain() {
        test.graph()
                .query("CREATE CONSTRAINT one FOR (p:`A b`) REQUIRE (p.x, p.`the id`) IS UNIQUE")
                .run();
        Object statement = test.value("SHOW CONSTRAINTS YIELD createStatement");
        test.graph().query("DROP CONSTRAINT one").run();
        test.graph().query((String) statement).run();
        assertThat(test.value("SHOW CONSTRAINTS YIELD createStatement")).isEqualTo(statement);
    }

    @Test
    void whatCannotBeShownIsRefused() {
        assertThat(test.error("SHOW FUNCTIONS YIELD nam").summary())
                .contains("SHOW FUNCTIONS has no column `nam`");
        assertThat(test.error("SHOW POINT INDEXES").code()).isEqualTo(ErrorCode.NOT_SUPPORTED);
        assertThat(test.error("SHOW DATABASES").code()).isEqualTo(ErrorCode.SYNTAX);
        assertThat(test.error("SHOW FUNCTIONS RETURN 1").code()).isEqualTo(ErrorCode.SYNTAX);
    }

    @Test
    void aPlanOfAShowNamesIt() {
        assertThat(test.graph().explain("SHOW INDEXES YIELD name").toString())
                .contains("CallProcedure")
                .contains("SHOW INDEXES");
    }
}
