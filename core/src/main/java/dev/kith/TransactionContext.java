package dev.kith;

import dev.kith.engine.CountingWriter;
import dev.kith.store.GraphReader;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.function.Function;

/**
 * A transaction's hold on the store: the one place where it is checked that the transaction is
 * open, on its own thread, and may write. All access goes through {@link #read} and {@link #write}.
 */
sealed interface TransactionContext permits OwnTransactionContext, LentTransactionContext {
    GraphServices services();

    /** When it began. */
    Instant start();

    /** Whether this thread could use it now. */
    boolean isUsable();

    boolean isOpen();

    <T extends @Nullable Object> T read(Function<? super GraphReader, T> work);

    /** Whatever fails in here leaves only a rollback: some of it may have been written. */
    <T extends @Nullable Object> T write(Function<? super CountingWriter, T> work);

    void register(Unfinished reading);

    void unregister(Unfinished reading);

    /** Ends it; whatever happens, it is then closed. */
    void commit();

    /** Ends it, if it has not ended. */
    void rollback();
}
