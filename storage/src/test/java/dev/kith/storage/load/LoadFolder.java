package dev.kith.storage.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.GraphOptions;
import dev.kith.load.BulkLoad;
import dev.kith.storage.FolderGraphStoreProvider;
import dev.kith.store.GraphStore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder with CSV files, and the database that is built beside them. */
final class LoadFolder {
    private final Path folder;

    LoadFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes a file and gives its path. */
    Path file(String name, String... lines) {
        try {
            return Files.write(folder.resolve(name), List.of(lines));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    Path target() {
        return folder.resolve("graph.kith");
    }

    BulkLoad load() {
        return BulkLoad.into(target());
    }

    GraphStore open() {
        return new FolderGraphStoreProvider()
                .open(target(), GraphOptions.defaults().withCreateIfMissing(false));
    }

    /** Neither a database nor half of one. */
    void assertNothingWasBuilt() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> !file.toString().endsWith(".csv"))).isEmpty();
        }
    }
}
