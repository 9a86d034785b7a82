package dev.kith.storage.graph;

import dev.kith.GraphOptions;
import dev.kith.storage.record.HeapRecordStore;
import dev.kith.store.GraphStore;
import dev.kith.store.TransactionContract;

/** Transactions of the graph store on records in plain collections. */
final class RecordGraphTransactionTest extends TransactionContract {
    @Override
    protected GraphStore open() {
        return new RecordGraphStore(new HeapRecordStore(), GraphOptions.defaults());
    }
}
