package dev.kith.memory;

import dev.kith.store.IndexDescriptor;
import dev.kith.store.Statistics;

/** Exact counts of one state. */
record MemoryStatistics(MemoryState state) implements Statistics {
    @Override
    public long nodes() {
        return state.nodes.size();
    }

    @Override
    public long nodesWithLabel(int label) {
        return state.countWithLabel(label);
    }

    @Override
    public long relationships() {
        return state.relationships.size();
    }

    @Override
    public long relationshipsOfType(int type) {
        return state.countOfType(type);
    }

    @Override
    public long distinctValues(IndexDescriptor index) {
        for (MemoryIndex candidate : state.indexes) {
            if (candidate.descriptor().equals(index)) {
                return Math.max(1, candidate.distinct());
            }
        }
        return 1;
    }
}
