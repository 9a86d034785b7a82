package dev.kith;

import static dev.kith.FakeEngine.rows;
import static dev.kith.TestGraphs.codeOf;
import static dev.kith.TestGraphs.errorOf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class RecordMappingTest {
    private enum Colour {
        RED,
        GREEN
    }

    private record Suggestion(String name, long mutual) {}

    private record Numbers(int i, short s, byte b, float f, double d, Long boxed, Number any) {}

    private record Address(String city) {}

    private record Person(
            String name,
            @Nullable Integer age,
            Optional<String> nick,
            List<String> tags,
            Set<Colour> colours,
            Map<String, Long> scores,
            Address address,
            List<Address> others) {}

    private record Tree(String name, List<Tree> children) {}

    private record Adult(int age) {
        Adult {
            if (age < 18) {
                throw new IllegalArgumentException("too young");
            }
        }
    }

    private record Unfit(BigDecimal amount) {}

    private final Graph graph = TestGraphs.graph();

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void rowsBecomeRecordsByColumnName() {
        assertThat(given("mutual name ignored", List.of(2, "Bob", 0), List.of(1, "Cat", 0))
                        .list(Suggestion.class))
                .containsExactly(new Suggestion("Bob", 2), new Suggestion("Cat", 1));
    }

    @Test
    void numbersFitTheirComponentsOrAreRefused() {
        assertThat(given("i s b f d boxed any", List.of(1, 2, 3, 4, 5, 6, 7)).single(Numbers.class))
                .isEqualTo(new Numbers(1, (short) 2, (byte) 3, 4f, 5.0, 6L, 7L));
        assertThat(errorOf(() -> given("name mutual", List.of("Ann", 1.5)).list(Suggestion.class)))
                .hasMessage(
                        "CONVERSION: column `mutual` of row 1 is the Float 1.5, which cannot become"
                                + " long");
        assertThat(errorOf(() -> given("a", List.of(1), List.of(1L << 31)).list(int.class)))
                .hasMessage(
                        "CONVERSION: column `a` of row 2 is the Integer 2147483648, which cannot"
                                + " become int");
    }

    @Test
    void componentsMayBeOptionalNestedOrCollections() {
        List<Object> row = Arrays.asList(
                "Ann",
                null,
                null,
                List.of("a", "b"),
                List.of("GREEN"),
                Map.of("chess", 3),
                Map.of("city", "Rome"),
                List.of(Map.of("city", "Oslo")));
        assertThat(given("name age nick tags colours scores address others", row)
                        .single(Person.class))
                .isEqualTo(new Person(
                        "Ann",
                        null,
                        Optional.empty(),
                        List.of("a", "b"),
                        Set.of(Colour.GREEN),
                        Map.of("chess", 3L),
                        new Address("Rome"),
                        List.of(new Address("Oslo"))));
    }

    @Test
    void aRecordMayHoldItsOwnKind() {
        var leaf = Map.of("name", "leaf", "children", List.of());
        assertThat(given("name children", List.of("root", List.of(leaf))).single(Tree.class))
                .isEqualTo(new Tree("root", List.of(new Tree("leaf", List.of()))));
    }

    @Test
    void aNullMeetsAPrimitiveWithAClearError() {
        assertThat(errorOf(() ->
                        given("name mutual", Arrays.asList("Ann", null)).list(Suggestion.class)))
                .hasMessage("CONVERSION: column `mutual` of row 1 is null, which a primitive long"
                        + " cannot be; use Long or Optional");
    }

    @Test
    void aMissingColumnIsNamedWithTheNearest() {
        assertThat(errorOf(() -> given("name mutuals", List.of("Ann", 1)).list(Suggestion.class)))
                .hasMessage(
                        "CONVERSION: record Suggestion has a component `mutual`, but there is no"
                                + " such column. Did you mean `mutuals`? Columns: name, mutuals");
    }

    @Test
    void aMismatchInsideAValueIsNamedByItsPlace() {
        assertThat(errorOf(() -> given("name children", List.of("root", List.of(Map.of("name", 1))))
                        .list(Tree.class)))
                .hasMessageContaining(
                        "column `children` of row 1, element 0, key `name` is the Integer"
                                + " 1, which cannot become String");
    }

    @Test
    void theOnlyColumnBecomesAScalarAnEnumOrARecordOfItsEntries() {
        assertThat(given("a", List.of("x"), List.of("y")).list(String.class))
                .containsExactly("x", "y");
        assertThat(given("a", List.of("RED")).single(Colour.class)).isEqualTo(Colour.RED);
        assertThat(errorOf(() -> given("a", List.of("BLUE")).single(Colour.class)))
                .hasMessageContaining("cannot become Colour of [RED, GREEN]");
        assertThat(given("a", List.of(Map.of("name", "Ann", "mutual", 1))).single(Suggestion.class))
                .isEqualTo(new Suggestion("Ann", 1));
        assertThat(errorOf(() -> given("a", List.of(1)).single(Suggestion.class)))
                .hasMessageContaining("cannot become record Suggestion, which is made of a map");
        assertThat(errorOf(() -> given("a", Arrays.asList((Object) null)).list(String.class)))
                .hasMessageContaining("column `a` of row 1 is null");
        assertThat(errorOf(() -> given("a b", List.of(1, 2)).list(String.class)))
                .hasMessageContaining("a row of 2 columns (a, b) cannot become String");
    }

    @Test
    void aNodeBecomesARecordOfItsProperties() {
        graph.doWrite(tx -> tx.createNode("Person").set("name", "Ann").set("mutual", 3));
        assertThat(graph.query("NODES Person").single(Suggestion.class))
                .isEqualTo(new Suggestion("Ann", 3));
        graph.doRead(
                tx -> assertThat(tx.run("NODES Person").list(Suggestion.class)).hasSize(1));
    }

    @Test
    void aRecordsOwnRefusalIsPassedOn() {
        assertThat(given("age", List.of(18)).single(Adult.class)).isEqualTo(new Adult(18));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given("age", List.of(17)).list(Adult.class))
                .withMessage("too young");
    }

    @Test
    void aTypeThatNoValueBecomesIsRefusedByName() {
        assertThat(errorOf(() -> given("amount", List.of(1)).list(Unfit.class)))
                .hasMessageContaining(
                        "component `amount` of record Unfit has type java.math.BigDecimal");
        assertThat(codeOf(() -> given("a", List.of(1)).list(BigDecimal.class)))
                .isEqualTo(ErrorCode.CONVERSION);
    }

    private Query given(String columns, List<?>... rows) {
        return graph.query("ROWS " + columns).param("rows", rows(rows));
    }
}
