package dev.kith.disk;

import dev.kith.Graph;
import dev.kith.GraphOptions;
import dev.kith.KithException;
import dev.kith.load.BulkLoad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is done on a small disk, each in a process of its own that prints what it saw. */
enum DiskStep {
    /** A load that needs more than there is. */
    LOAD {
        @Override
        void run(Path disk) throws IOException {
            Path people = Files.createTempFile("people", ".csv");
            Files.write(people, rows(LOADED_NODES));
            print(() -> Graph.bulkLoad(
                    BulkLoad.into(disk.resolve("loaded.kith")).nodes("Person", people)));
            Files.delete(people);
            list(disk);
        }
    },
    /** Commits until the disk is full; what was acknowledged is counted. */
    WRITE_UNTIL_FULL {
        @Override
        void run(Path disk) {
            try (Graph graph = Graph.open(disk.resolve("written.kith"))) {
                long[] acknowledged = {0};
                print(() -> {
                    while (true) {
                        graph.write(tx -> tx.run(
                                "UNWIND range(1, 100) AS i CREATE (:Note {text: $text})",
                                Map.of("text", "n".repeat(1_000))));
                        acknowledged[0] += 100;
                    }
                });
                System.out.println("acknowledged " + acknowledged[0]);
                System.out.println("still there " + count(graph));
            }
        }
    },
    /** What a process finds that comes after. */
    COUNT {
        @Override
        void run(Path disk) {
            try (Graph graph = Graph.open(disk.resolve("written.kith"))) {
                System.out.println("found " + count(graph));
            }
        }
    },
    /** A database with one node. */
    CREATE {
        @Override
        void run(Path disk) {
            try (Graph graph = Graph.open(disk.resolve("written.kith"))) {
                graph.write(tx -> tx.run("CREATE (:Note)"));
            }
        }
    },
    /** Opens the database for writing, then a folder that is not there yet. */
    OPEN_ON_READ_ONLY_DISK {
        @Override
        void run(Path disk) {
            print(() -> Graph.open(disk.resolve("written.kith")).close());
            print(() -> Graph.open(
                            disk.resolve("written.kith"),
                            GraphOptions.defaults().withReadOnly(true))
                    .close());
            print(() -> Graph.open(disk.resolve("new.kith")).close());
        }

        @Override
        boolean needsReadOnlyDisk() {
            return true;
        }
    };

    private static final int LOADED_NODES = 400_000;

    abstract void run(Path disk) throws IOException;

    boolean needsReadOnlyDisk() {
        return false;
    }

    /** Runs the step named first on the disk named second. */
    public static void main(String[] arguments) throws IOException {
        valueOf(arguments[0]).run(Path.of(arguments[1]));
    }

    private static void print(Runnable action) {
        try {
            action.run();
            System.out.println("done");
        } catch (KithException refused) {
            System.out.println(refused.getMessage());
        }
    }

    private static long count(Graph graph) {
        return graph.query("MATCH (n:Note) RETURN count(*) AS notes")
                .list()
                .get(0)
                .getLong("notes");
    }

    private static void list(Path disk) throws IOException {
        try (Stream<Path> files = Files.list(disk)) {
            files.forEach(file -> System.out.println("left behind: " + file.getFileName()));
        }
    }

    private static List<String> rows(int count) {
        List<String> rows = new ArrayList<>(count + 1);
        rows.add("id:ID,name,about");
        for (int i = 0; i < count; i++) {
            rows.add(i + ",name" + i + ",about person number " + i);
        }
        return rows;
    }
}
