package dev.kith.storage.record;

import dev.kith.KithException;

/** How a commit ended. */
public sealed interface CommitResult {
    /** Durable as asked for, and visible to every snapshot opened from now on. */
    record Committed(long version) implements CommitResult {}

    /** Nothing was written: the latest version is not the one that the batch requires. */
    record Conflict(long requiredVersion, long latestVersion) implements CommitResult {}

    /**
     * It cannot be said whether the batch will be there after the next opening, for example since
     * the disk failed a sync. {@link RecordStore#wasCommitted} answers once the store was opened
     * again.
     *
     * @param attemptedVersion the version that the commit has if it happened
     */
    record Unknown(long attemptedVersion, KithException cause) implements CommitResult {}
}
