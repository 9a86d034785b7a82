package dev.kith.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.QueryException;
import dev.kith.value.BooleanValue;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;
import dev.kith.value.MapValue;
import dev.kith.value.NodeValue;
import dev.kith.value.NullValue;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a graph store must do with nodes, properties and relationships: every implementation extends this. */
public abstract class GraphStoreContract extends StoreContract {
    // --- nodes

    @Test
    void nodesHaveDenseIdsFromZero() {
        write(tx -> {
            assertThat(tx.createNode()).isEqualTo(0);
            assertThat(tx.createNode()).isEqualTo(1);
        });
        read(reader -> assertThat(ids(reader.allNodes())).containsExactly(0L, 1L));
    }

    @Test
    void labelsOfANodeAscendAndAreSetOnce() {
        write(tx -> {
            long node = tx.createNode();
            int[] labels = {label(tx, "A"), label(tx, "B"), label(tx, "C")};
            assertThat(tx.addLabel(node, labels[2])).isTrue();
            assertThat(tx.addLabel(node, labels[0])).isTrue();
            assertThat(tx.addLabel(node, labels[0])).isFalse();
            assertThat(tx.labels(node)).containsExactly(labels[0], labels[2]);
            assertThat(tx.removeLabel(node, labels[1])).isFalse();
            assertThat(tx.removeLabel(node, labels[2])).isTrue();
            assertThat(tx.hasLabel(node, labels[2])).isFalse();
        });
        read(reader -> assertThat(reader.labels(0)).containsExactly(0));
        read(reader -> assertThat(reader.hasLabel(0, 0)).isTrue());
        read(reader -> assertThat(reader.hasLabel(0, Tokens.NONE)).isFalse());
    }

    @Test
    void aLabelScanAscendsAcrossBlocks() {
        List<Long> expected = new ArrayList<>();
        write(tx -> {
            int label = label(tx, "L");
            for (int i = 0; i < 10_000; i++) {
                long node = tx.createNode();
                if (i % 7 == 3) {
                    tx.addLabel(node, label);
                    expected.add(node);
                }
            }
        });
        read(reader -> assertThat(ids(reader.nodesWithLabel(0))).isEqualTo(expected));
        read(reader -> assertThat(ids(reader.nodesWithLabel(Tokens.NONE))).isEmpty());
        read(reader ->
                assertThat(reader.statistics().nodesWithLabel(0)).isEqualTo(expected.size()));
    }

    @Test
    void whatDoesNotExistHoldsNothing() {
        try (GraphReader reader = store().snapshot()) {
            var cursor = new NeighbourCursor();
            reader.neighbours(99, 0, false, cursor);
            assertThat(cursor.advance()).isFalse();
            assertThat(reader.nodeExists(99)).isFalse();
            assertThat(reader.nodeExists(-1)).isFalse();
            assertThat(reader.labels(99)).isEmpty();
            assertThat(reader.nodeProperty(0).read(99)).isEqualTo(NullValue.NULL);
            assertThat(reader.nodeProperty(Tokens.NONE).read(99)).isEqualTo(NullValue.NULL);
            assertThat(reader.relationship(99, new RelationshipEnds())).isFalse();
            assertThat(reader.degree(99, 0, true)).isZero();
            assertThat(reader.relationshipTypes(99, true)).isEmpty();
        }
    }

    // --- properties

    @Test
    void everyStorableValueIsReadAsItWasWritten() {
        List<Value> values = List.of(
                BooleanValue.TRUE,
                IntegerValue.of(Long.MIN_VALUE),
                FloatValue.of(-0.5),
                FloatValue.of(Double.NaN),
                StringValue.of(""),
                StringValue.of("gr\u00fc\u00dfe \uD83D\uDE00 \0"),
                ListValue.EMPTY,
                new ListValue(List.of(StringValue.of("a"), StringValue.of("b"))));
        write(tx -> {
            long node = tx.createNode();
            long relationship = tx.createRelationship(node, type(tx, "T"), node);
            for (int i = 0; i < values.size(); i++) {
                tx.setNodeProperty(node, key(tx, "k" + i), values.get(i));
                tx.setRelationshipProperty(relationship, key(tx, "k" + i), values.get(i));
            }
        });
        try (GraphReader reader = store().snapshot()) {
            Map<Integer, Value> seen = new TreeMap<>();
            reader.nodeProperties(0, seen::put);
            assertThat(List.copyOf(seen.values())).isEqualTo(values);
            for (int i = 0; i < values.size(); i++) {
                assertThat(reader.nodeProperty(i).read(0)).isEqualTo(values.get(i));
                assertThat(reader.relationshipProperty(i).read(0)).isEqualTo(values.get(i));
            }
        }
    }

    @Test
    void settingAPropertyAnswersTheValueBefore() {
        write(tx -> {
            long node = tx.createNode();
            int key = key(tx, "k");
            assertThat(tx.setNodeProperty(node, key, IntegerValue.of(1))).isEqualTo(NullValue.NULL);
            assertThat(tx.setNodeProperty(node, key, StringValue.of("x")))
                    .isEqualTo(IntegerValue.of(1));
            assertThat(tx.setNodeProperty(node, key, NullValue.NULL))
                    .isEqualTo(StringValue.of("x"));
            assertThat(tx.nodeProperty(key).read(node)).isEqualTo(NullValue.NULL);
        });
    }

    @Test
    void anIntegerIsReadWithoutAnObject() {
        write(tx -> {
            long node = tx.createNode();
            tx.setNodeProperty(node, key(tx, "i"), IntegerValue.of(7_000));
            tx.setNodeProperty(node, key(tx, "f"), FloatValue.of(7));
        });
        read(reader -> assertThat(reader.nodeProperty(0).readInteger(0, -1)).isEqualTo(7_000));
        read(reader -> assertThat(reader.nodeProperty(1).readInteger(0, -1)).isEqualTo(-1));
        read(reader -> assertThat(reader.nodeProperty(0).readInteger(5, -1)).isEqualTo(-1));
    }

    @Test
    void whatCannotBeStoredIsRefusedAndTheTransactionGoesOn() {
        write(tx -> {
            long node = tx.createNode();
            int key = key(tx, "k");
            for (Value value : List.of(
                    MapValue.EMPTY,
                    new NodeValue(node),
                    StringValue.of("\uD83D!"),
                    new ListValue(List.of(ListValue.EMPTY)),
                    new ListValue(List.of(NullValue.NULL)),
                    new ListValue(List.of(IntegerValue.of(1), StringValue.of("a"))))) {
                assertThatThrownBy(() -> tx.setNodeProperty(node, key, value))
                        .isInstanceOfSatisfying(QueryException.class, error -> {
                            assertThat(error.code()).isEqualTo(ErrorCode.TYPE_ERROR);
                            assertThat(error.classification().detail())
                                    .isEqualTo("InvalidPropertyType");
                        });
            }
        });
        read(reader -> assertThat(reader.nodeExists(0)).isTrue());
    }

    // --- relationships

    @Test
    void aRelationshipIsSeenFromBothEnds() {
        write(tx -> {
            long a = tx.createNode();
            long b = tx.createNode();
            tx.createRelationship(a, type(tx, "T"), b);
        });
        try (GraphReader reader = store().snapshot()) {
            var ends = new RelationshipEnds();
            assertThat(reader.relationship(0, ends)).isTrue();
            assertThat(ends.source()).isEqualTo(0);
            assertThat(ends.target()).isEqualTo(1);
            assertThat(neighbours(reader, 0, 0, false)).containsExactly("1/0");
            assertThat(neighbours(reader, 0, 0, true)).isEmpty();
            assertThat(neighbours(reader, 1, 0, true)).containsExactly("0/0");
            assertThat(reader.degree(0, 0, false)).isEqualTo(1);
            assertThat(reader.degree(1, 0, false)).isZero();
            assertThat(reader.relationshipTypes(1, true)).containsExactly(0);
            assertThat(reader.relationshipTypes(1, false)).isEmpty();
            assertThat(reader.statistics().relationshipsOfType(0)).isEqualTo(1);
        }
    }

    @Test
    void aLoopIsSeenOnceInEachDirection() {
        write(tx -> {
            long node = tx.createNode();
            tx.createRelationship(node, type(tx, "T"), node);
        });
        try (GraphReader reader = store().snapshot()) {
            assertThat(neighbours(reader, 0, 0, false)).containsExactly("0/0");
            assertThat(neighbours(reader, 0, 0, true)).containsExactly("0/0");
        }
    }

    @Test
    void neighboursAscendAndParallelRelationshipsAreAllThere() {
        write(tx -> {
            int type = type(tx, "T");
            for (int i = 0; i < 4; i++) {
                tx.createNode();
            }
            tx.createRelationship(0, type, 3);
            tx.createRelationship(0, type, 1);
            tx.createRelationship(0, type, 3);
            tx.createRelationship(0, type, 2);
        });
        try (GraphReader reader = store().snapshot()) {
            assertThat(neighbours(reader, 0, 0, false)).containsExactly("1/1", "2/3", "3/0", "3/2");
            assertThat(between(reader, 0, 0, false, 3)).containsExactly("3/0", "3/2");
            assertThat(between(reader, 3, 0, true, 0)).containsExactly("0/0", "0/2");
            assertThat(between(reader, 0, 0, false, 0)).isEmpty();
        }
    }

    @Test
    void aHubKeepsItsOrderWhileItGrowsAndShrinks() {
        int count = 5_000;
        write(tx -> {
            int type = type(tx, "T");
            for (int i = 0; i <= count; i++) {
                tx.createNode();
            }
            for (int i = 0; i < count; i++) {
                tx.createRelationship(0, type, 1 + (i * 2_503L) % count);
            }
        });
        assertAscending(count);
        write(tx -> {
            for (long relationship = 0; relationship < count; relationship += 2) {
                assertThat(tx.deleteRelationship(relationship)).isTrue();
            }
            assertThat(tx.deleteRelationship(0)).isFalse();
        });
        assertAscending(count / 2);
        write(tx -> {
            for (long relationship = 1; relationship < count; relationship += 2) {
                tx.deleteRelationship(relationship);
            }
        });
        assertAscending(0);
        read(reader -> assertThat(ids(reader.allRelationships())).isEmpty());
    }

    @Test
    void aMissingEndIsRefused() {
        write(tx -> {
            long node = tx.createNode();
            int type = type(tx, "T");
            assertCode(ErrorCode.ENTITY_NOT_FOUND, () -> tx.createRelationship(node, type, 77));
            assertCode(ErrorCode.ENTITY_NOT_FOUND, () -> tx.createRelationship(77, type, node));
            assertCode(ErrorCode.ENTITY_NOT_FOUND, () -> tx.addLabel(77, label(tx, "L")));
            assertCode(
                    ErrorCode.ENTITY_NOT_FOUND,
                    () -> tx.setNodeProperty(77, key(tx, "k"), BooleanValue.TRUE));
            assertCode(
                    ErrorCode.ENTITY_NOT_FOUND,
                    () -> tx.setRelationshipProperty(77, key(tx, "k"), BooleanValue.TRUE));
        });
        read(reader -> assertThat(reader.statistics().relationships()).isZero());
    }

    // --- deleting

    @Test
    void aDeletedNodeIsGoneEverywhere() {
        write(tx -> {
            long node = tx.createNode();
            tx.addLabel(node, label(tx, "L"));
            tx.setNodeProperty(node, key(tx, "k"), BooleanValue.TRUE);
        });
        write(tx -> {
            assertThat(tx.deleteNode(0)).isTrue();
            assertThat(tx.deleteNode(0)).isFalse();
            assertThat(tx.nodeExists(0)).isFalse();
        });
        try (GraphReader reader = store().snapshot()) {
            assertThat(reader.nodeExists(0)).isFalse();
            assertThat(reader.labels(0)).isEmpty();
            assertThat(ids(reader.allNodes())).isEmpty();
            assertThat(ids(reader.nodesWithLabel(0))).isEmpty();
            assertThat(reader.nodeProperty(0).read(0)).isEqualTo(NullValue.NULL);
            assertThat(reader.statistics().nodes()).isZero();
            assertThat(reader.statistics().nodesWithLabel(0)).isZero();
        }
    }

    @Test
    void aConnectedNodeCannotBeDeleted() {
        write(tx -> tx.createRelationship(tx.createNode(), type(tx, "T"), tx.createNode()));
        try (GraphWriter tx = begin()) {
            tx.deleteNode(0);
            assertThatThrownBy(tx::checkConsistent)
                    .isInstanceOfSatisfying(QueryException.class, error -> {
                        assertThat(error.code()).isEqualTo(ErrorCode.NODE_STILL_CONNECTED);
                        assertThat(error.classification().type())
                                .isEqualTo("ConstraintVerificationFailed");
                        assertThat(error.classification().detail())
                                .isEqualTo("DeleteConnectedNode");
                    });
            assertThatThrownBy(tx::commit).isInstanceOf(KithException.class);
            tx.rollback();
        }
        read(reader -> assertThat(reader.nodeExists(0)).isTrue());
    }

    @Test
    void relationshipsMayBeDeletedAfterTheirNode() {
        write(tx -> tx.createRelationship(tx.createNode(), type(tx, "T"), tx.createNode()));
        write(tx -> {
            tx.deleteNode(0);
            tx.deleteRelationship(0);
            tx.checkConsistent();
        });
        read(reader -> assertThat(reader.nodeExists(0)).isFalse());
        read(reader -> assertThat(reader.degree(1, 0, true)).isZero());
    }

    @Test
    void idsAreNotGivenAgainToWhatComesAfter() {
        write(tx -> tx.createNode());
        write(tx -> tx.deleteNode(0));
        write(tx -> assertThat(tx.createNode()).isEqualTo(1));
    }

    private void assertAscending(int count) {
        try (GraphReader reader = store().snapshot()) {
            List<String> seen = neighbours(reader, 0, 0, false);
            assertThat(seen).hasSize(count);
            assertThat(reader.degree(0, 0, false)).isEqualTo(count);
            long before = -1;
            for (String pair : seen) {
                long neighbour = Long.parseLong(pair.substring(0, pair.indexOf('/')));
                assertThat(neighbour).isGreaterThan(before);
                assertThat(between(reader, 0, 0, false, neighbour)).containsExactly(pair);
                before = neighbour;
            }
        }
    }
}
