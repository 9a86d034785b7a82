package dev.kith.data;

import org.opentest4j.TestAbortedException;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the data sets; a test without its data is skipped, and says so on standard output. */
final class RealData {
    private static final String VARIABLE = "KITH_TEST_DATA";

    private RealData() {}

    static Path folder(String name) {
        String parent = System.getenv(VARIABLE);
        if (parent == null || !Files.isDirectory(Path.of(parent, name))) {
            String message = "SKIPPED: no data set %s: set %s to the folder that holds it"
                    .formatted(name, VARIABLE);
            System.out.println(message);
            throw new TestAbortedException(message);
        }
        return Path.of(parent, name);
    }
}
