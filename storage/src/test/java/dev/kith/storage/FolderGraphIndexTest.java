package dev.kith.storage;

import dev.kith.GraphOptions;
import dev.kith.store.GraphStore;
import dev.kith.store.IndexContract;

import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The indexes of the graph store in a folder. */
final class FolderGraphIndexTest extends IndexContract {
    @TempDir
    private Path folder;

    @Override
    protected GraphStore open() {
        return new FolderGraphStoreProvider()
                .open(folder.resolve("graph"), GraphOptions.defaults());
    }
}
