package dev.kith.query.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.Durability;
import dev.kith.QueryException;
import dev.kith.memory.MemoryGraphStore;
import dev.kith.store.GraphWriter;
import dev.kith.store.TokenKind;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.NodeValue;
import dev.kith.value.NullValue;
import dev.kith.value.RelationshipValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;

/** Expressions about Ann, who knows Bob since 2020. */
class EntityExpressionsTest {
    private final MemoryGraphStore store = new MemoryGraphStore();
    private final GraphWriter graph = store.begin(Duration.ofSeconds(1), Durability.ASYNC);
    private long ann;
    private long bob;
    private long knows;

    @BeforeEach
    void createGraph() {
        ann = graph.createNode();
        bob = graph.createNode();
        graph.addLabel(ann, graph.token(TokenKind.LABEL, "Person"));
        graph.addLabel(ann, graph.token(TokenKind.LABEL, "Admin"));
        graph.setNodeProperty(ann, key("name"), StringValue.of("Ann"));
        graph.setNodeProperty(ann, key("age"), IntegerValue.of(42));
        knows = graph.createRelationship(
                ann, graph.token(TokenKind.RELATIONSHIP_TYPE, "KNOWS"), bob);
        graph.setRelationshipProperty(knows, key("since"), IntegerValue.of(2020));
    }

    @AfterEach
    void close() {
        graph.close();
        store.close();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            a.name                          => 'Ann'
            a.missing                       => null
            a['age']                        => 42
            a.age + 1                       => 43
            a.age > 41                      => true
            41 > a.age                      => false
            a.age = 42.0                    => true
            a.name > 41                     => null
            a.missing > 41                  => null
            r.since                         => 2020
            head([r]).since                 => 2020
            head([a, 1]).name               => 'Ann'
            a = b                           => false
            a <> b                          => true
            a = a                           => true
            a IN [b, a]                     => true
            a IN [b, null]                  => null
            a:Person                        => true
            a:Person:Admin                  => true
            b:Person                        => false
            a:Nobody                        => false
            r:KNOWS                         => true
            r:LIKES                         => false
            labels(b)                       => []
            size(labels(a))                 => 2
            'Admin' IN labels(a)            => true
            type(r)                         => 'KNOWS'
            startNode(r) = a                => true
            endNode(r) = b                  => true
            startNode(r).name               => 'Ann'
            size(keys(a))                   => 2
            properties(r)                   => {since: 2020}
            properties(a).age               => 42
            r {.*, x: 1}                    => {since: 2020, x: 1}
            a {.name, .missing}             => {name: 'Ann', missing: null}
            length(p)                       => 1
            nodes(p) = [a, b]               => true
            relationships(p) = [r]          => true
            [n IN nodes(p) | n.name]        => ['Ann', null]
            exists(a.name)                  => true
            id(a) = id(b)                   => false
            elementId(a) = toString(id(a))  => true
            valueType(p)                    => 'PATH NOT NULL'
            all(n IN nodes(p) WHERE n.name IS NOT NULL) => false
            """)
    void anExpressionHasItsValue(String expression, String value) {
        assertThat(run(expression)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.name",
                "a:Person",
                "labels(a)",
                "type(r)",
                "properties(a)",
                "a {.*}",
                "id(a)",
                "a['name']",
                "a = b",
                "a IN [1]",
                "nodes(p)"
            })
    void whatIsAskedOfNullIsNull(String expression) {
        var runner = new ExpressionRunner(graph)
                .with("a", NullValue.NULL)
                .with("b", new NodeValue(bob))
                .with("r", NullValue.NULL);
        assertThat(runner.run(statement(expression))).isEqualTo(NullValue.NULL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.name",
                "a.missing",
                "head([a, 1]).missing",
                "labels(a)",
                "properties(a)",
                "keys(a)",
                "a {.*}",
                "a:Person",
                "a['name']",
                "r.since",
                "startNode(r)",
                "type(r)"
            })
    void whatIsAskedOfADeletedEntityIsAnError(String expression) {
        graph.deleteRelationship(knows);
        graph.deleteNode(ann);
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> run(expression))
                .satisfies(error -> {
                    assertThat(error.classification().type()).isEqualTo("EntityNotFound");
                    assertThat(error.classification().detail()).isEqualTo("DeletedEntityAccess");
                    assertThat(error.getMessage()).contains("^");
                });
    }

    @Test
    void aListHoldsNodesThatAHashSetFinds() {
        List<Value> nodes = List.of(
                new NodeValue(bob),
                new RelationshipValue(ann),
                IntegerValue.of(ann),
                StringValue.of("Ann"),
                IntegerValue.of(7));
        var runner = new ExpressionRunner(graph)
                .with("a", new NodeValue(ann))
                .with("b", new NodeValue(bob))
                .with("r", new RelationshipValue(knows))
                .parameter("list", new ListValue(nodes));
        String twice = "[x IN [a, b, r, 7, 8, null, 'Ann', 7.0, [7]] | x IN $list]";
        assertThat(runner.run(statement(twice)))
                .hasToString("[false, true, %b, true, false, null, true, true, false]"
                        .formatted(knows == ann));
    }

    private Value run(String expression) {
        return new ExpressionRunner(graph)
                .with("a", new NodeValue(ann))
                .with("b", new NodeValue(bob))
                .with("r", new RelationshipValue(knows))
                .run(statement(expression));
    }

    private static String statement(String expression) {
        return "MATCH p = (a)-[r]->(b) RETURN %s AS value".formatted(expression);
    }

    private int key(String name) {
        return graph.token(TokenKind.PROPERTY_KEY, name);
    }
}
