package dev.kith.shell.demo;

import dev.kith.load.BulkLoad;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of data for the demonstration, in one of three forms: CSV with typed headers, the SNAP
 * ego-Facebook circles, or a MovieLens data set. The latter two are rewritten as the first.
 */
final class DataFolder {
    private DataFolder() {}

    /**
     * Adds the files of a folder to a load.
     *
     * @param scratch an empty folder for rewritten files
     * @throws IllegalArgumentException if the folder has none of the three forms
     */
    static BulkLoad addTo(BulkLoad load, Path folder, Path scratch) throws IOException {
        if (Files.exists(folder.resolve("fb_vertices"))) {
            EgoFacebook.rewrite(folder, scratch);
            return addTypedFiles(load, scratch);
        }
        if (Files.exists(folder.resolve("ratings.csv"))
                && Files.exists(folder.resolve("movies.csv"))) {
            MovieLens.rewrite(folder, scratch);
            return addTypedFiles(load, scratch);
        }
        return addTypedFiles(load, folder);
    }

    /** The label or type of a file is its name up to the first dot. */
    private static BulkLoad addTypedFiles(BulkLoad load, Path folder) throws IOException {
        BulkLoad result = load;
        int found = 0;
        for (Path file : csvFiles(folder)) {
            String header = header(file);
            String name = file.getFileName().toString().replaceFirst("\\..*", "");
            if (header.contains(":START_ID")) {
                result = result.relationships(name, file);
                found++;
            } else if (header.contains(":ID")) {
                result = withIndexes(result.nodes(name, file), name, header);
                found++;
            }
        }
        if (found == 0) {
            throw new IllegalArgumentException(
                    ("%s has no CSV file whose header has :ID, or :START_ID and :END_ID; nor is it"
                                    + " the ego-Facebook or a MovieLens data set")
                            .formatted(folder));
        }
        return result;
    }

    /** An index on what identifies a node, and on its name: what questions start from. */
    private static BulkLoad withIndexes(BulkLoad load, String label, String header) {
        BulkLoad result = load;
        for (String column : header.split(",")) {
            String key = column.strip().replaceFirst(":.*", "");
            if (column.contains(":ID") && !key.isEmpty()) {
                result = result.uniqueIndex(label, key);
            } else if (key.equals("name")) {
                result = result.index(label, key);
            }
        }
        return result;
    }

    private static List<Path> csvFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private static String header(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String header = reader.readLine();
            return header == null ? "" : header;
        }
    }
}
