package dev.kith.memory;

import dev.kith.Durability;
import dev.kith.EvaluationLimits;
import dev.kith.store.GraphReader;
import dev.kith.store.GraphStore;
import dev.kith.store.GraphWriter;
import dev.kith.store.StoreErrors;
import dev.kith.store.TokenKind;
import dev.kith.store.Tokens;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A graph in the heap: gone with the process. Simple before fast; every state is immutable, so a
 * snapshot is a reference.
 */
public final class MemoryGraphStore implements GraphStore {
    private final MemoryTokens tokens = new MemoryTokens();

    /** Not a lock: the thread that ends a transaction may be another than the one that began it. */
    private final Semaphore writerSlot = new Semaphore(1, true);

    private final AtomicLong planVersion = new AtomicLong();
    private volatile MemoryState committed = new MemoryState();
    private volatile boolean closed;

    private final long maxValueBytes;

    /** Without a folder there is little that can be set. */
    public MemoryGraphStore() {
        this(EvaluationLimits.defaults().maxValueBytes());
    }

    /** A store whose properties have at most so many bytes. */
    public MemoryGraphStore(long maxValueBytes) {
        this.maxValueBytes = maxValueBytes;
    }

    @Override
    public GraphReader snapshot() {
        requireOpen();
        return new MemoryReader(committed, tokens);
    }

    @Override
    public GraphWriter begin(Duration writerTimeout, Durability durability) {
        requireOpen();
        acquireWriterSlot(writerTimeout);
        if (closed) {
            writerSlot.release();
            throw StoreErrors.closed();
        }
        return new MemoryWriter(committed.copy(), tokens, this);
    }

    private void acquireWriterSlot(Duration writerTimeout) {
        try {
            if (!writerSlot.tryAcquire(writerTimeout.toNanos(), TimeUnit.NANOSECONDS)) {
                throw StoreErrors.writerBusy(writerTimeout);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw StoreErrors.writerBusy(writerTimeout);
        }
    }

    @Override
    public Tokens tokens() {
        return tokens;
    }

    @Override
    public long planVersion() {
        // A plan that was made without a name is wrong once the name means something.
        return planVersion.get() + tokens.count();
    }

    @Override
    public void close() {
        writerSlot.acquireUninterruptibly();
        closed = true;
        writerSlot.release();
    }

    private void requireOpen() {
        if (closed) {
            throw StoreErrors.closed();
        }
    }

    // --- for the one writer

    long maxValueBytes() {
        return maxValueBytes;
    }

    void publish(MemoryState state) {
        boolean plansAge = !planBasis(state).equals(planBasis(committed));
        committed = state;
        if (plansAge) {
            planVersion.incrementAndGet();
        }
        release();
    }

    void release() {
        writerSlot.release();
    }

    /** What plans were chosen by: the indexes, and each count's order of magnitude. */
    private List<Object> planBasis(MemoryState state) {
        var basis = new ArrayList<Object>();
        state.indexes.forEach(index -> basis.add(index.descriptor()));
        basis.add(magnitude(state.nodes.size()));
        for (int label = 0; label < tokens.names(TokenKind.LABEL).size(); label++) {
            basis.add(magnitude(state.countWithLabel(label)));
        }
        for (int type = 0; type < tokens.names(TokenKind.RELATIONSHIP_TYPE).size(); type++) {
            basis.add(magnitude(state.countOfType(type)));
        }
        return basis;
    }

    private static int magnitude(int count) {
        return count == 0 ? 0 : Integer.toString(count).length();
    }
}
