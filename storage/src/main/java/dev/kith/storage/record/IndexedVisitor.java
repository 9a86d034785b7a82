package dev.kith.storage.record;

/** Receives the records that were asked for as a list. */
@FunctionalInterface
public interface IndexedVisitor {
    /**
     * Sees the record of one key; a key without a record is not visited.
     *
     * @param index the place of the key in the list
     * @param value valid during this call only
     */
    void visit(int index, RecordBuffer value);
}
