package dev.kith.bench;

import dev.kith.Graph;
import dev.kith.bench.workload.Scale;
import dev.kith.bench.workload.Workload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where data and databases lie between runs: the system property {@code kith.bench.folder}. */
final class Workspace {
    private static final Path FOLDER =
            Path.of(System.getProperty("kith.bench.folder", "target/work"));

    private Workspace() {}

    /** The data of a scale, generated when first asked for. */
    static Workload workload(Scale scale) throws IOException {
        return Workload.in(FOLDER.resolve("data-" + scale), scale);
    }

    /** The database of a scale, loaded when first asked for. Nobody writes to it. */
    static Path database(Scale scale) throws IOException {
        Path database = FOLDER.resolve("database-" + scale + ".kith");
        if (!Files.exists(database)) {
            Graph.bulkLoad(workload(scale).load(database));
        }
        return database;
    }

    /** A database of its own for a benchmark that writes. */
    static Path newDatabase(Scale scale) throws IOException {
        Path database = newPath("database-" + scale + "-");
        Graph.bulkLoad(workload(scale).load(database));
        return database;
    }

    /** A path at which there is nothing. */
    static Path newPath(String prefix) throws IOException {
        Path path = Files.createTempDirectory(Files.createDirectories(FOLDER), prefix);
        Files.delete(path);
        return path;
    }

    /** Deletes a file or folder, if there is one. */
    static void delete(Path path) throws IOException {
        if (Files.notExists(path)) {
            return;
        }
        try (Stream<Path> below = Files.walk(path)) {
            List<Path> deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
            deepestFirst.forEach(Workspace::deleteOne);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
