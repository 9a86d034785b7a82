package dev.kith.memory;

import dev.kith.store.GraphStore;
import dev.kith.store.IndexContract;

/** The store of plain collections, against what every store must do. */
final class MemoryIndexContractTest extends IndexContract {
    @Override
    protected GraphStore open() {
        return new MemoryGraphStore();
    }
}
