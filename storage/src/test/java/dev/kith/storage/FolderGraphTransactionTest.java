package dev.kith.storage;

import dev.kith.GraphOptions;
import dev.kith.store.GraphStore;
import dev.kith.store.TransactionContract;

import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Transactions of the graph store in a folder. */
final class FolderGraphTransactionTest extends TransactionContract {
    @TempDir
    private Path folder;

    @Override
    protected GraphStore open() {
        return new FolderGraphStoreProvider()
                .open(folder.resolve("graph"), GraphOptions.defaults());
    }
}
