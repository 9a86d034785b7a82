package dev.kith.storage;

import dev.kith.GraphOptions;
import dev.kith.store.GraphStore;
import dev.kith.store.GraphStoreContract;

import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The graph store in a folder. */
final class FolderGraphStoreTest extends GraphStoreContract {
    @TempDir
    private Path folder;

    @Override
    protected GraphStore open() {
        return new FolderGraphStoreProvider()
                .open(folder.resolve("graph"), GraphOptions.defaults());
    }
}
