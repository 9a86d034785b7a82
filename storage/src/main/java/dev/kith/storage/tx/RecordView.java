package dev.kith.storage.tx;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;
import dev.kith.storage.record.RecordVisitor;

/**
 * The records as one reader sees them: a snapshot, or a snapshot below the writes of a transaction.
 * All reading of the graph is written against this. For one thread.
 *
 * <p>No record of a graph is without bytes, so one without bytes stands for one that is missing.
 */
public interface RecordView {
    /**
     * Finds a record.
     *
     * @param scratch a buffer of the caller's, which may be filled or left alone
     * @return the record, without bytes if there is none; not to be changed, and valid until the
     *     next use of {@code scratch} or the next write of this transaction
     */
    RecordBuffer find(RecordKind kind, long a, long b, int c, RecordBuffer scratch);

    /** Whether a record found here may be changed by a write of this transaction. */
    boolean isWritable();

    /** Visits every record of a kind, in no defined order, until the visitor says stop. */
    void scan(RecordKind kind, RecordVisitor visitor);
}
