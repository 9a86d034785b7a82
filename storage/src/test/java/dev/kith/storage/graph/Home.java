package dev.kith.storage.graph;

import dev.kith.GraphOptions;
import dev.kith.storage.FolderGraphStoreProvider;
import dev.kith.storage.record.HeapRecordStore;
import dev.kith.store.GraphStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a graph stays while no store is open on it. */
sealed interface Home {
    GraphStore open(GraphOptions options);

    /**
     * Leaves what was committed for the next opening.
     *
     * @param loseMaps whether that opening has nothing but the log
     */
    void close(GraphStore store, boolean loseMaps);

    /** Records in the heap: an opening is quick, and forgets every cache. */
    record Heap(HeapRecordStore records) implements Home {
        @Override
        public GraphStore open(GraphOptions options) {
            return new RecordGraphStore(records, options);
        }

        @Override
        public void close(GraphStore store, boolean loseMaps) {
            // Closing the store would close the records.
        }
    }

    record Folder(Path path) implements Home {
        @Override
        public GraphStore open(GraphOptions options) {
            return new FolderGraphStoreProvider().open(path, options);
        }

        @Override
        public void close(GraphStore store, boolean loseMaps) {
            store.close();
            if (loseMaps) {
                try {
                    Files.delete(path.resolve("log/state"));
                } catch (IOException problem) {
                    throw new UncheckedIOException(problem);
                }
            }
        }
    }
}
