package dev.kith.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.Durability;
import dev.kith.ErrorCode;
import dev.kith.value.BooleanValue;
import dev.kith.value.NullValue;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** What transactions of a graph store must do: every implementation extends this. */
public abstract class TransactionContract extends StoreContract {
    @Test
    void aSnapshotDoesNotChange() {
        write(tx -> tx.addLabel(tx.createNode(), label(tx, "L")));
        try (GraphReader before = store().snapshot()) {
            write(tx -> {
                tx.setNodeProperty(0, key(tx, "k"), BooleanValue.TRUE);
                tx.removeLabel(0, 0);
                tx.createRelationship(0, type(tx, "T"), tx.createNode());
            });
            assertThat(before.hasLabel(0, 0)).isTrue();
            assertThat(before.nodeExists(1)).isFalse();
            assertThat(before.nodeProperty(0).read(0)).isEqualTo(NullValue.NULL);
            assertThat(neighbours(before, 0, 0, false)).isEmpty();
            assertThat(before.statistics().nodes()).isEqualTo(1);
        }
        read(reader -> assertThat(neighbours(reader, 0, 0, false)).containsExactly("1/0"));
    }

    @Test
    void aWriterSeesItsOwnWritesAndOthersDoNot() {
        try (GraphWriter tx = begin()) {
            long node = tx.createNode();
            tx.addLabel(node, label(tx, "L"));
            tx.createRelationship(node, type(tx, "T"), node);
            assertThat(ids(tx.nodesWithLabel(0))).containsExactly(node);
            assertThat(neighbours(tx, node, 0, true)).containsExactly("0/0");
            assertThat(tx.statistics().nodes()).isEqualTo(1);
            read(reader -> assertThat(ids(reader.allNodes())).isEmpty());
        }
    }

    @Test
    void whatIsRolledBackNeverWas() {
        try (GraphWriter tx = begin()) {
            tx.createNode();
            tx.rollback();
        }
        try (GraphWriter tx = begin()) {
            tx.createNode();
        }
        read(reader -> assertThat(ids(reader.allNodes())).isEmpty());
        write(tx -> assertThat(tx.createNode()).isEqualTo(0));
    }

    @Test
    void aTokenSurvivesARollback() {
        int token;
        try (GraphWriter tx = begin()) {
            token = label(tx, "L");
            assertThat(label(tx, "L")).isEqualTo(token);
        }
        write(tx -> tx.addLabel(tx.createNode(), label(tx, "L")));
        assertThat(store().tokens().find(TokenKind.LABEL, "L")).isEqualTo(token);
        assertThat(store().tokens().name(TokenKind.LABEL, token)).isEqualTo("L");
        assertThat(store().tokens().names(TokenKind.LABEL)).containsExactly("L");
        assertThat(store().tokens().find(TokenKind.PROPERTY_KEY, "L")).isEqualTo(Tokens.NONE);
    }

    @Test
    void aSecondWriterWaitsAndIsTurnedAway() {
        try (GraphWriter tx = begin()) {
            tx.createNode();
            assertCode(
                    ErrorCode.WRITE_CONFLICT,
                    () -> store().begin(Duration.ofMillis(20), Durability.SYNC).close());
        }
        write(GraphWriter::createNode);
    }

    @Test
    void anEndedTransactionIsNotUsable() {
        GraphWriter tx = begin();
        tx.createNode();
        tx.commit();
        assertCode(ErrorCode.TRANSACTION_CLOSED, tx::createNode);
        assertCode(ErrorCode.TRANSACTION_CLOSED, tx::commit);
        tx.close();
        GraphReader reader = store().snapshot();
        reader.close();
        reader.close();
    }

    @Test
    void plansAreMadeAnewWhenANameOrAnIndexComes() {
        long first = store().planVersion();
        write(tx -> label(tx, "L"));
        long second = store().planVersion();
        assertThat(second).isNotEqualTo(first);
        write(tx -> tx.createIndex("i", 0, new int[] {key(tx, "k")}, false));
        assertThat(store().planVersion()).isNotEqualTo(second);
    }
}
