package dev.kith.query.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The scenarios that do not pass yet. The list is generated and may only shrink: a scenario on it
 * that passes fails the build until the list is written again with {@code -Dtck.update=true}, which
 * only takes entries away.
 */
final class NotYetPassing {
    private static final Path FILE = Path.of("src/test/resources/tck/not-yet-passing.txt");

    private NotYetPassing() {}

    static SortedSet<String> read() throws IOException {
        return Files.exists(FILE) ? new TreeSet<>(Files.readAllLines(FILE)) : new TreeSet<>();
    }

    static boolean isBeingUpdated() {
        return Boolean.getBoolean("tck.update");
    }

    /** Keeps those that still fail; takes in new ones only if there was no list at all. */
    static void update(SortedSet<String> failed) throws IOException {
        var kept = new TreeSet<>(failed);
        if (Files.exists(FILE)) {
            kept.retainAll(read());
        }
        Files.createDirectories(FILE.getParent());
        Files.write(FILE, kept);
    }
}
