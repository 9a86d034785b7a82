package dev.kith.storage.record;

import dev.kith.Durability;

import java.util.Set;

/**
 * Records: a small key, a value of bytes, and the version of the commit that wrote it. A key is a
 * kind, two longs and an int. Commits are atomic and numbered from 1; a snapshot sees all commits
 * up to its version and nothing of later ones.
 *
 * <p>Nothing here assumes that the bytes are in this process: no pointer crosses, a frontier of
 * keys is one call, a commit may end unknown. Thread-safe; commits are made one at a time, and
 * callers wait for each other.
 *
 * <p>Every method but {@link #close()} throws {@code GRAPH_CLOSED} after it, and {@code
 * STORE_POISONED} after the disk has failed a sync: what was read before stays right, but nothing
 * more is promised until the store is opened again.
 */
public interface RecordStore extends AutoCloseable {
    Set<Capability> capabilities();

    /** How this store was opened. */
    OpenReport openReport();

    /** The version of the latest commit, 0 if there is none. */
    long version();

    /** A view of the records as of now. To be closed by the caller. */
    Snapshot openSnapshot();

    /**
     * Writes all operations of a batch, or none. An empty batch is a commit too. Snapshots open
     * now are not changed by it.
     *
     * @param durability whether to wait until the bytes are safe on disk
     */
    CommitResult commit(RecordBatch batch, Durability durability);

    /**
     * Whether a commit that ended unknown happened after all. To be asked of the store as it was
     * opened next, before anything else is committed to it.
     */
    default boolean wasCommitted(CommitResult.Unknown unknown) {
        return version() >= unknown.attemptedVersion();
    }

    /**
     * Starts to fill this store, which must be empty, without a journal.
     *
     * @throws IllegalStateException if anything was ever committed
     */
    BulkWriter openBulkWriter();

    /** Waits until everything committed with {@link Durability#ASYNC} is safe on disk. */
    void sync();

    /** Writes what the journal holds in the form that opens fastest, and shortens the journal. */
    void checkpoint();

    /** Drops overwritten values that no open snapshot can see. Also done by commits themselves. */
    void prune();

    /** Reads everything, compares it with its checksums, and says what is wrong. */
    VerifyReport verify();

    /**
     * Makes everything durable and closes. Waits for nothing else: open snapshots stop working.
     * Closing twice does nothing.
     */
    @Override
    void close();
}
