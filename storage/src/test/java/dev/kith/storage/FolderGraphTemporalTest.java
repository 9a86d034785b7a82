package dev.kith.storage;

import dev.kith.GraphOptions;
import dev.kith.store.GraphStore;
import dev.kith.store.TemporalContract;
import dev.kith.value.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Temporal values in the graph store in a folder. */
final class FolderGraphTemporalTest extends TemporalContract {
    @TempDir
    private Path folder;

    @Override
    protected GraphStore open() {
        return new FolderGraphStoreProvider()
                .open(folder.resolve("graph"), GraphOptions.defaults());
    }

    @Test
    void valuesAreThereAfterOpeningAgain() {
        List<Value> values = someEvents();
        reopen();
        assertEvents(values);
    }
}
