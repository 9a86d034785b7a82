package dev.kith.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.Durability;
import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.store.IndexRange.Bound;
import dev.kith.store.IndexRange.Condition;
import dev.kith.value.Value;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** A graph store for each test, and short ways to write to it and to ask it. */
public abstract class StoreContract {
    static final Duration SOON = Duration.ofSeconds(10);

    private @Nullable GraphStore opened;

    /** An empty store, or the same again after it was closed. */
    protected abstract GraphStore open();

    @BeforeEach
    final void openStore() {
        opened = open();
    }

    @AfterEach
    final void closeStore() {
        store().close();
    }

    final GraphStore store() {
        return Objects.requireNonNull(opened);
    }

    /** For stores that keep what they hold. */
    protected final void reopen() {
        closeStore();
        openStore();
    }

    // --- transactions

    final GraphWriter begin() {
        return store().begin(SOON, Durability.SYNC);
    }

    final void write(Consumer<GraphWriter> work) {
        try (GraphWriter tx = begin()) {
            work.accept(tx);
            tx.commit();
        }
    }

    final void read(Consumer<GraphReader> work) {
        try (GraphReader reader = store().snapshot()) {
            work.accept(reader);
        }
    }

    static void assertCode(ErrorCode code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        KithException.class, error -> assertThat(error.code()).isEqualTo(code));
    }

    // --- tokens

    static int label(GraphWriter tx, String name) {
        return tx.token(TokenKind.LABEL, name);
    }

    static int type(GraphWriter tx, String name) {
        return tx.token(TokenKind.RELATIONSHIP_TYPE, name);
    }

    static int key(GraphWriter tx, String name) {
        return tx.token(TokenKind.PROPERTY_KEY, name);
    }

    // --- what there is

    static List<Long> ids(IdCursor cursor) {
        return Cursors.ids(cursor);
    }

    static List<String> neighbours(GraphReader reader, long node, int type, boolean incoming) {
        var cursor = new NeighbourCursor();
        reader.neighbours(node, type, incoming, cursor);
        return Cursors.pairs(cursor);
    }

    static List<String> between(
            GraphReader reader, long node, int type, boolean incoming, long neighbour) {
        var cursor = new NeighbourCursor();
        reader.between(node, type, incoming, neighbour, cursor);
        return Cursors.pairs(cursor);
    }

    /** The nodes that the first index has in a range. */
    final List<Long> seek(IndexRange range) {
        try (GraphReader reader = store().snapshot()) {
            return Cursors.ids(reader.seek(reader.indexes().getFirst(), range));
        }
    }

    static IndexRange above(Value value, boolean inclusive) {
        return new IndexRange(
                List.of(),
                Optional.of(new Condition.Between(
                        Optional.of(new Bound(value, inclusive)), Optional.empty())));
    }

    static IndexRange below(Value value, boolean inclusive) {
        return new IndexRange(
                List.of(),
                Optional.of(new Condition.Between(
                        Optional.empty(), Optional.of(new Bound(value, inclusive)))));
    }
}
