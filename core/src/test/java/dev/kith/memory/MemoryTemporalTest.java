package dev.kith.memory;

import dev.kith.store.GraphStore;
import dev.kith.store.TemporalContract;

/** The store of plain collections, against what every store must do. */
final class MemoryTemporalTest extends TemporalContract {
    @Override
    protected GraphStore open() {
        return new MemoryGraphStore();
    }
}
