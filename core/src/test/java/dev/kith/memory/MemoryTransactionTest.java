package dev.kith.memory;

import dev.kith.store.GraphStore;
import dev.kith.store.TransactionContract;

/** Transactions of the store of plain collections, against what every store must do. */
final class MemoryTransactionTest extends TransactionContract {
    @Override
    protected GraphStore open() {
        return new MemoryGraphStore();
    }
}
