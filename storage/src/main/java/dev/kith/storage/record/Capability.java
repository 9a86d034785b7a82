package dev.kith.storage.record;

/** What one store can do and another cannot. */
public enum Capability {
    /** What was committed is there after a crash. */
    DURABLE,
    /** A get costs about a microsecond, no round trip. */
    LOCAL,
    /** Its {@link BulkWriter} bypasses the journal. */
    BULK_LOAD
}
