package dev.kith.memory;

import dev.kith.store.GraphStore;
import dev.kith.store.GraphStoreContract;

/** The store of plain collections, against what every store must do. */
final class MemoryGraphStoreContractTest extends GraphStoreContract {
    @Override
    protected GraphStore open() {
        return new MemoryGraphStore();
    }
}
