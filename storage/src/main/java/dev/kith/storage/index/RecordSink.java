package dev.kith.storage.index;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;

/** Where finished records go: a transaction's writes, or a store that is filled in bulk. */
@FunctionalInterface
public interface RecordSink {
    /** Takes a copy of the value. */
    void put(RecordKind kind, long a, long b, int c, RecordBuffer value);
}
