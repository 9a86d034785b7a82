package dev.kith.query;

import dev.kith.GraphOptions;
import dev.kith.memory.MemoryGraphStore;
import dev.kith.store.GraphStore;
import dev.kith.store.GraphStoreProvider;

import java.nio.file.Path;
import java.util.ServiceLoader;

/** The stores on which a statement must give the same rows. */
public enum StoreKind {
    /** Plain collections, no folder. */
    MEMORY {
        @Override
        public GraphStore open(Path folder) {
            return new MemoryGraphStore();
        }
    },
    /** The store of files, with a cache that is small enough to be felt. */
    DURABLE {
        @Override
        public GraphStore open(Path folder) {
            GraphOptions options = GraphOptions.defaults().withCacheBytes(CACHE_BYTES);
            return ServiceLoader.load(GraphStoreProvider.class)
                    .findFirst()
                    .orElseThrow()
                    .open(folder, options);
        }
    };

    private static final long CACHE_BYTES = 8L << 20;

    /** A store in a folder that is made if it is not there. */
    public abstract GraphStore open(Path folder);
}
