package dev.kith.storage.graph;

import dev.kith.Durability;
import dev.kith.ErrorCode;
import dev.kith.GraphOptions;
import dev.kith.KithException;
import dev.kith.storage.cache.Caches;
import dev.kith.storage.codec.GraphCounts;
import dev.kith.storage.codec.IndexDefinition;
import dev.kith.storage.codec.MetaKeys;
import dev.kith.storage.record.CommitResult;
import dev.kith.storage.record.RecordBatch;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.record.RecordStore;
import dev.kith.storage.record.Snapshot;
import dev.kith.storage.token.TokenDictionary;
import dev.kith.storage.tx.RecordView;
import dev.kith.storage.tx.SnapshotView;
import dev.kith.storage.tx.WriteBuffer;
import dev.kith.store.GraphReader;
import dev.kith.store.GraphStore;
import dev.kith.store.GraphWriter;
import dev.kith.store.IndexDescriptor;
import dev.kith.store.StoreErrors;
import dev.kith.store.Tokens;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A graph in a record store. */
public final class RecordGraphStore implements GraphStore {
    private final RecordStore records;
    private final TokenDictionary tokens;
    private final boolean readOnly;
    private final long maxValueBytes;
    private final Semaphore writerSlot = new Semaphore(1);
    private final AtomicLong planVersion = new AtomicLong();
    private final Caches caches;
    private final List<GraphState> superseded = new ArrayList<>();
    private final RecordBatch batch = new RecordBatch();
    private volatile GraphState current;
    private volatile boolean closed;

    /** Takes over a record store: {@link #close} closes it. */
    public RecordGraphStore(RecordStore records, GraphOptions options) {
        this.records = records;
        readOnly = options.readOnly();
        maxValueBytes = options.evaluationLimits().maxValueBytes();
        try (Snapshot snapshot = records.openSnapshot()) {
            RecordView view = new SnapshotView(snapshot);
            tokens = TokenDictionary.load(view);
            GraphCounts counts = GraphCounts.read(
                    view.find(RecordKind.META, MetaKeys.COUNTS, 0, 0, new RecordBuffer()));
            current = new GraphState(snapshot.version(), counts, loadIndexes(view));
            caches = new Caches(options.cacheBytes(), snapshot.version());
        }
    }

    @Override
    public GraphReader snapshot() {
        while (true) {
            checkOpen();
            GraphState state = current;
            Snapshot snapshot = state.acquire(records);
            if (snapshot != null) {
                RecordView view = caches.view(new SnapshotView(snapshot), state.version());
                return new RecordGraphReader(
                        view,
                        view,
                        state.version(),
                        caches,
                        tokens,
                        state.counts(),
                        state.indexes(),
                        state::release);
            }
            // A commit is between making its records visible and publishing its state.
            Thread.onSpinWait();
        }
    }

    @Override
    public GraphWriter begin(Duration writerTimeout, Durability durability) {
        checkOpen();
        if (readOnly) {
            throw GraphErrors.readOnly();
        }
        takeSlot(writerTimeout);
        try {
            checkOpen();
            GraphState state = current;
            Snapshot snapshot = state.acquire(records);
            if (snapshot == null) {
                throw new KithException(
                        ErrorCode.INTERNAL, "the records changed without a write transaction");
            }
            RecordView view = caches.view(new SnapshotView(snapshot), state.version());
            var writes = new WriteBuffer(view);
            return new RecordGraphWriter(this, state, writes, durability);
        } catch (RuntimeException failed) {
            writerSlot.release();
            throw failed;
        }
    }

    @Override
    public Tokens tokens() {
        return tokens;
    }

    @Override
    public long planVersion() {
        return planVersion.get();
    }

    @Override
    public void close() {
        writerSlot.acquireUninterruptibly();
        try {
            if (!closed) {
                closed = true;
                records.close();
            }
        } finally {
            writerSlot.release();
        }
    }

    // --- for the write transaction

    long maxValueBytes() {
        return maxValueBytes;
    }

    TokenDictionary dictionary() {
        return tokens;
    }

    void plansMayChange() {
        planVersion.incrementAndGet();
    }

    /** Ends a transaction, whatever became of it. */
    void end() {
        writerSlot.release();
    }

    /** Writes and publishes; the base of the writes is released first, as it is read no more. */
    void commit(
            GraphState base,
            WriteBuffer writes,
            GraphCounts counts,
            List<IndexDescriptor> indexes,
            Durability durability) {
        tokens.writeNew(writes);
        if (writes.size() == 0) {
            base.release();
            return;
        }
        batch.clear();
        writes.appendTo(batch);
        batch.requireLatestVersion(base.version());
        caches.willCommit(writes, base.version() + 1, oldestVersion(base));
        base.release();
        boolean committed = false;
        try {
            publish(base, records.commit(batch, durability), counts, indexes);
            committed = true;
        } finally {
            if (!committed) {
                caches.clear();
            }
        }
    }

    Caches caches() {
        return caches;
    }

    private void publish(
            GraphState base,
            CommitResult result,
            GraphCounts counts,
            List<IndexDescriptor> indexes) {
        switch (result) {
            case CommitResult.Committed committed -> {
                tokens.committed();
                superseded.add(base);
                current = new GraphState(committed.version(), counts, indexes);
                if (hasNewMagnitude(base.counts(), counts)) {
                    plansMayChange();
                }
            }
            case CommitResult.Conflict conflict ->
                throw new KithException(
                        ErrorCode.WRITE_CONFLICT,
                        "the records are at version %d, but the transaction began at %d"
                                .formatted(conflict.latestVersion(), conflict.requiredVersion()));
            case CommitResult.Unknown unknown -> throw unknown.cause();
        }
    }

    /** The oldest state that is being read or can still be opened. For the one writer. */
    private long oldestVersion(GraphState latest) {
        superseded.removeIf(state -> !state.hasReaders());
        long oldest = latest.version();
        for (GraphState state : superseded) {
            oldest = Math.min(oldest, state.version());
        }
        return oldest;
    }

    private void takeSlot(Duration timeout) {
        try {
            if (!writerSlot.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                throw StoreErrors.writerBusy(timeout);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw GraphErrors.interrupted();
        }
    }

    private void checkOpen() {
        if (closed) {
            throw StoreErrors.closed();
        }
    }

    private static List<IndexDescriptor> loadIndexes(RecordView records) {
        List<IndexDescriptor> indexes = new ArrayList<>();
        records.scan(RecordKind.META, (number, b, c, record) -> {
            if (number >= MetaKeys.FIRST_INDEX) {
                int indexId = (int) (number - MetaKeys.FIRST_INDEX);
                indexes.add(IndexDefinition.read(record, indexId));
            }
            return true;
        });
        indexes.sort(Comparator.comparingInt(IndexDescriptor::id));
        return indexes;
    }

    /** Whether a count is eight times what it was, or an eighth. */
    private static boolean hasNewMagnitude(GraphCounts before, GraphCounts after) {
        if (magnitude(before.nodes()) != magnitude(after.nodes())
                || magnitude(before.relationships()) != magnitude(after.relationships())) {
            return true;
        }
        for (int label = 0; label < after.labelBound(); label++) {
            if (magnitude(before.nodesWithLabel(label)) != magnitude(after.nodesWithLabel(label))) {
                return true;
            }
        }
        for (int type = 0; type < after.typeBound(); type++) {
            if (magnitude(before.relationshipsOfType(type))
                    != magnitude(after.relationshipsOfType(type))) {
                return true;
            }
        }
        return false;
    }

    private static int magnitude(long count) {
        return (Long.SIZE - Long.numberOfLeadingZeros(count) + 2) / 3;
    }
}
