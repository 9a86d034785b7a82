package dev.kith.storage.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.Durability;
import dev.kith.ErrorCode;
import dev.kith.GraphOptions;
import dev.kith.KithException;
import dev.kith.storage.record.HeapRecordStore;
import dev.kith.store.Cursors;
import dev.kith.store.GraphStore;
import dev.kith.store.GraphWriter;
import dev.kith.store.IndexDescriptor;
import dev.kith.store.IndexRange;
import dev.kith.store.TokenKind;
import dev.kith.value.IntegerValue;
import dev.kith.value.ListValue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What only this store promises of its write transactions. */
final class RecordGraphWriterTest {
    @Test
    void aTransactionBelongsToItsThread() {
        try (GraphStore store = open();
                GraphWriter tx = begin(store)) {
            Throwable error = CompletableFuture.runAsync(tx::createNode)
                    .handle((nothing, thrown) -> thrown.getCause())
                    .join();
            assertThat(error)
                    .isInstanceOfSatisfying(
                            KithException.class,
                            thrown -> assertThat(thrown.code())
                                    .isEqualTo(ErrorCode.TRANSACTION_ON_OTHER_THREAD));
            tx.rollback();
        }
    }

    @Test
    void aListIsFoundThoughTheIndexDoesNotHoldIt() {
        try (GraphStore store = open();
                GraphWriter tx = begin(store)) {
            int label = tx.token(TokenKind.LABEL, "L");
            int key = tx.token(TokenKind.PROPERTY_KEY, "k");
            IndexDescriptor index = tx.createIndex("i", label, new int[] {key}, false);
            var list = new ListValue(List.of(IntegerValue.of(1)));
            for (var value : List.of(IntegerValue.of(1), list)) {
                long node = tx.createNode();
                tx.addLabel(node, label);
                tx.setNodeProperty(node, key, value);
            }
            assertThat(Cursors.ids(tx.seek(index, IndexRange.equal(list)))).containsExactly(1L);
            tx.rollback();
        }
    }

    private static GraphStore open() {
        return new RecordGraphStore(new HeapRecordStore(), GraphOptions.defaults());
    }

    private static GraphWriter begin(GraphStore store) {
        return store.begin(Duration.ofSeconds(10), Durability.SYNC);
    }
}
