package dev.kith.storage.record;

/** Receives the records of a scan. */
@FunctionalInterface
public interface RecordVisitor {
    /**
     * Sees one record.
     *
     * @param value valid during this call only
     * @return whether to go on
     */
    boolean visit(long a, long b, int c, RecordBuffer value);
}
