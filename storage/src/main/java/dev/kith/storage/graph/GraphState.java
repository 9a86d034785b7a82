package dev.kith.storage.graph;

import dev.kith.storage.codec.GraphCounts;
import dev.kith.storage.record.RecordStore;
import dev.kith.storage.record.Snapshot;
import dev.kith.store.IndexDescriptor;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What one commit published. Its readers share one snapshot of the records, which is open only
 * while there are any: a store without readers need not keep what commits overwrite.
 */
final class GraphState {
    private final long version;
    private final GraphCounts counts;
    private final List<IndexDescriptor> indexes;
    private int readers;
    private @Nullable Snapshot snapshot;

    GraphState(long version, GraphCounts counts, List<IndexDescriptor> indexes) {
        this.version = version;
        this.counts = counts;
        this.indexes = List.copyOf(indexes);
    }

    long version() {
        return version;
    }

    /** Not to be changed. */
    GraphCounts counts() {
        return counts;
    }

    List<IndexDescriptor> indexes() {
        return indexes;
    }

    /**
     * Adds a reader.
     *
     * @return its records; null if a later commit has happened, so that the state is gone
     */
    synchronized @Nullable Snapshot acquire(RecordStore store) {
        if (snapshot == null) {
            Snapshot opened = store.openSnapshot();
            if (opened.version() != version) {
                opened.close();
                return null;
            }
            snapshot = opened;
        }
        readers++;
        return snapshot;
    }

    synchronized void release() {
        readers--;
        if (readers == 0 && snapshot != null) {
            snapshot.close();
            snapshot = null;
        }
    }

    synchronized boolean hasReaders() {
        return readers > 0;
    }
}
