package dev.kith;

import static dev.kith.TestGraphs.codeOf;
import static dev.kith.TestGraphs.errorOf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class TypedAccessTest {
    private final Graph graph = TestGraphs.graph();

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void aNodeHasLabelsAndProperties() {
        graph.doWrite(tx -> {
            Node ann = tx.createNode("Person").set("name", "Ann").set("age", 30).addLabel("Admin");
            assertThat(ann.labels()).containsExactly("Person", "Admin");
            assertThat(ann.hasLabel("Admin")).isTrue();
            assertThat(ann.removeLabel("Admin").hasLabel("Admin")).isFalse();
            assertThat(ann.hasLabel("Unknown")).isFalse();
            assertThat(ann.getString("name")).isEqualTo("Ann");
            assertThat(ann.getLong("age")).isEqualTo(30);
            assertThat(ann.get("unknown")).isNull();
            assertThat(ann.find("unknown", String.class)).isEmpty();
            assertThat(ann.properties()).isEqualTo(Map.of("name", "Ann", "age", 30L));
            assertThat(ann).hasToString("(:Person {name: 'Ann', age: 30})");
            assertThat(ann.remove("age").properties()).isEqualTo(Map.of("name", "Ann"));
            assertThat(errorOf(() -> ann.getLong("name")))
                    .hasMessageContaining("property `name` of (:Person {name: 'Ann'})")
                    .hasMessageContaining("is the String 'Ann', which cannot become long");
            assertThat(errorOf(() -> ann.getLong("age"))).hasMessageContaining("no property `age`");
        });
    }

    @Test
    void neighboursAreFoundByDirectionAndType() {
        graph.doWrite(tx -> {
            Node ann = tx.createNode();
            Node bob = tx.createNode();
            Node cat = tx.createNode();
            Relationship knows = ann.connectTo(bob, "KNOWS").set("since", 2020);
            cat.connectTo(ann, "KNOWS");
            ann.connectTo(cat, "LIKES");
            ann.connectTo(ann, "KNOWS");

            assertThat(ann.neighbours(Direction.OUTGOING)).containsExactly(ann, bob, cat);
            assertThat(ann.neighbours(Direction.OUTGOING, "KNOWS")).containsExactly(ann, bob);
            assertThat(ann.neighbours(Direction.INCOMING)).containsExactly(ann, cat);
            assertThat(ann.neighbours(Direction.BOTH, "KNOWS")).containsExactly(ann, bob, cat);
            assertThat(ann.neighbours(Direction.BOTH, "KNOWS", "LIKES", "KNOWS", "UNKNOWN"))
                    .containsExactly(ann, bob, cat, cat);
            assertThat(ann.neighbours(Direction.BOTH, "UNKNOWN")).isEmpty();
            for (Direction direction : Direction.values()) {
                assertThat(ann.degree(direction))
                        .isEqualTo(ann.relationships(direction).size());
            }
            assertThat(ann.degree(Direction.BOTH)).isEqualTo(4);

            assertThat(bob.relationships(Direction.INCOMING)).containsExactly(knows);
            Relationship found = bob.relationships(Direction.INCOMING, "KNOWS").getFirst();
            assertThat(found.source()).isEqualTo(ann);
            assertThat(found.target()).isEqualTo(bob);
            assertThat(found.other(ann)).isEqualTo(bob);
            assertThat(found.other(bob)).isEqualTo(ann);
            assertThat(codeOf(() -> found.other(cat))).isEqualTo(ErrorCode.INVALID_ARGUMENT);
            assertThat(found.getLong("since")).isEqualTo(2020);
            assertThat(found).hasToString("[:KNOWS {since: 2020}]");
            assertThat(tx.relationship(found.id())).contains(found);
            assertThat(tx.relationship(99)).isEmpty();
        });
    }

    @Test
    void aConnectedNodeIsOnlyDeletedWithItsRelationships() {
        graph.doWrite(tx -> tx.createNode().connectTo(tx.createNode(), "KNOWS"));
        assertThat(errorOf(() -> graph.doWrite(tx -> tx.node(0).orElseThrow().delete())))
                .hasMessageStartingWith("NODE_STILL_CONNECTED: node 0 still has 1 relationship;");
        graph.doWrite(tx -> {
            Node node = tx.node(0).orElseThrow();
            Relationship relationship = node.relationships(Direction.BOTH).getFirst();
            node.detachDelete();
            assertThat(tx.node(0)).isEmpty();
            assertThat(codeOf(node::labels)).isEqualTo(ErrorCode.ENTITY_NOT_FOUND);
            assertThat(codeOf(() -> node.get("name"))).isEqualTo(ErrorCode.ENTITY_NOT_FOUND);
            assertThat(codeOf(() -> relationship.get("since")))
                    .isEqualTo(ErrorCode.ENTITY_NOT_FOUND);
            assertThat(relationship.type()).isEqualTo("KNOWS");
            assertThat(node).hasToString("(node 0)");
        });
        graph.doWrite(tx -> {
            assertThat(tx.nodes()).hasSize(1);
            tx.node(1).orElseThrow().delete();
        });
        assertThat(graph.<Long>read(tx -> tx.nodes().count())).isZero();
    }

    @Test
    void aRelationshipIsDeletedAndItsNodesStay() {
        graph.doWrite(tx -> {
            Relationship knows = tx.createNode().connectTo(tx.createNode(), "KNOWS");
            knows.delete();
            assertThat(tx.relationship(knows.id())).isEmpty();
            assertThat(tx.nodes()).hasSize(2);
        });
    }

    @Test
    void aValueThatCannotBeStoredIsATypeError() {
        assertThat(codeOf(() -> graph.doWrite(tx -> tx.createNode().set("k", Map.of()))))
                .isEqualTo(ErrorCode.TYPE_ERROR);
        graph.doWrite(tx -> assertThat(tx.createNode().set("k", List.of(1, 2)).get("k"))
                .isEqualTo(List.of(1L, 2L)));
    }

    @Test
    void nodesAreFoundByAProperty() {
        graph.doWrite(tx -> {
            Node ann = tx.createNode("Person").set("age", 30);
            Node bob = tx.createNode("Person").set("age", 30.0);
            tx.createNode("Person").set("age", 31);
            tx.createNode("Robot").set("age", 30);
            assertThat(tx.find("Person", "age", 30)).containsExactly(ann, bob);
            assertThat(tx.find("Person", "unknown", 30)).isEmpty();
            assertThat(tx.find("Unknown", "age", 30)).isEmpty();
        });
    }

    @Test
    void copiesKeepTheirContentsAndRefuseTheRest() {
        graph.doWrite(tx -> {
            Node ann = tx.createNode("Person").set("name", "Ann");
            ann.connectTo(tx.createNode("Person"), "KNOWS").set("since", 2020);
        });
        Node ann = graph.query("NODES Person").list().getFirst().getNode("n");
        Relationship knows = graph.query("RELATIONSHIPS").single().getRelationship("r");
        assertThat(ann.getString("name")).isEqualTo("Ann");
        assertThat(ann.labels()).containsExactly("Person");
        assertThat(ann).hasToString("(:Person {name: 'Ann'})");
        assertThat(knows.type()).isEqualTo("KNOWS");
        assertThat(knows.targetId()).isEqualTo(1);
        assertThat(knows.properties()).isEqualTo(Map.of("since", 2020L));
        assertThat(errorOf(() -> ann.neighbours(Direction.BOTH)))
                .hasMessageContaining(
                        "(:Person {name: 'Ann'}) is a copy outside of any transaction")
                .hasMessageContaining("tx.node(0)");
        assertThat(codeOf(() -> ann.set("name", "Bob"))).isEqualTo(ErrorCode.TRANSACTION_CLOSED);
        assertThat(codeOf(knows::source)).isEqualTo(ErrorCode.TRANSACTION_CLOSED);
        graph.doRead(tx -> {
            assertThat(tx.node(0)).contains(ann);
            assertThat(tx.relationship(0)).contains(knows);
            assertThat(ann.hashCode()).isEqualTo(tx.node(0).orElseThrow().hashCode());
        });
    }

    @Test
    void copiesCanBeParametersAndTargets() {
        graph.doWrite(tx -> tx.createNode("Person"));
        Node copy = graph.query("NODES Person").single(Node.class);
        graph.doWrite(tx -> tx.createNode().connectTo(copy, "KNOWS"));
        Node back = graph.query("ROWS n")
                .param("rows", FakeEngine.rows(List.of(copy)))
                .single(Node.class);
        assertThat(back).isEqualTo(copy);
    }
}
