package dev.kith;

import dev.kith.engine.CountingWriter;
import dev.kith.store.GraphReader;
import dev.kith.store.GraphWriter;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The hold on the store of a transaction that somebody began.
 *
 * <p>The monitor is for {@link Graph#close} alone, which may end a transaction of another thread
 * that was left open; nothing else ever waits for it.
 */
final class OwnTransactionContext implements TransactionContext {
    private final GraphServices services;
    private final GraphReader reader;
    private final @Nullable CountingWriter writer;
    private final Thread owner = Thread.currentThread();
    private final Instant start = Instant.now();
    private final List<Unfinished> unfinished = new ArrayList<>();

    private boolean open = true;
    private @Nullable RuntimeException failure;

    OwnTransactionContext(GraphServices services, GraphReader reader) {
        this.services = services;
        this.reader = reader;
        this.writer = reader instanceof GraphWriter itself ? new CountingWriter(itself) : null;
        services.open().add(this);
    }

    @Override
    public GraphServices services() {
        return services;
    }

    @Override
    public Instant start() {
        return start;
    }

    boolean writes() {
        return writer != null;
    }

    boolean isOwnedByThisThread() {
        return owner == Thread.currentThread();
    }

    /** Whether this thread could use it now. */
    @Override
    public synchronized boolean isUsable() {
        return open && failure == null && isOwnedByThisThread();
    }

    @Override
    public synchronized boolean isOpen() {
        return open;
    }

    @Override
    public synchronized <T extends @Nullable Object> T read(Function<? super GraphReader, T> work) {
        requireUsable();
        return work.apply(reader);
    }

    /** Whatever fails in here leaves only a rollback: some of it may have been written. */
    @Override
    public synchronized <T extends @Nullable Object> T write(
            Function<? super CountingWriter, T> work) {
        requireUsable();
        if (writer == null) {
            throw new KithException(
                    ErrorCode.WRITE_IN_READ_TRANSACTION,
                    "this is a read transaction; use graph.write(..) or graph.beginWrite()");
        }
        List.copyOf(unfinished).forEach(Unfinished::readAhead);
        unfinished.clear();
        try {
            return work.apply(writer);
        } catch (RuntimeException thrown) {
            failure = thrown;
            throw thrown;
        }
    }

    @Override
    public synchronized void register(Unfinished reading) {
        unfinished.add(reading);
    }

    @Override
    public synchronized void unregister(Unfinished reading) {
        unfinished.remove(reading);
    }

    /** Ends it; whatever happens, it is then closed. */
    @Override
    public synchronized void commit() {
        requireUsable();
        try {
            abandonUnfinished();
            if (writer != null) {
                writer.uncounted().commit();
            }
        } finally {
            end();
        }
    }

    /** Ends it, if it has not ended. */
    @Override
    public synchronized void rollback() {
        if (open) {
            requireOwner();
            abandonUnfinished();
            end();
        }
    }

    /** As {@link #rollback}, but from any thread. */
    synchronized void forceEnd() {
        if (open) {
            abandonUnfinished();
            end();
        }
    }

    private void abandonUnfinished() {
        unfinished.forEach(Unfinished::abandon);
        unfinished.clear();
    }

    private void end() {
        open = false;
        services.open().remove(this);
        reader.close();
    }

    private void requireUsable() {
        requireOwner();
        if (services.open().isClosed()) {
            throw new KithException(ErrorCode.GRAPH_CLOSED, "the graph was closed");
        }
        if (!open) {
            throw new KithException(
                    ErrorCode.TRANSACTION_CLOSED,
                    "this transaction has ended; take what you need inside it, or use"
                            + " graph.query(..), which returns copies");
        }
        if (failure != null) {
            throw new KithException(
                    ErrorCode.TRANSACTION_CLOSED,
                    "a write of this transaction failed, so it can only be rolled back: "
                            + failure.getMessage(),
                    failure);
        }
    }

    private void requireOwner() {
        if (!isOwnedByThisThread()) {
            throw new KithException(
                    ErrorCode.TRANSACTION_ON_OTHER_THREAD,
                    "this transaction belongs to thread `%s`; begin one on thread `%s`"
                            .formatted(owner.getName(), Thread.currentThread().getName()));
        }
    }
}
