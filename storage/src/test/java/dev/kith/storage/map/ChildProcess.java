package dev.kith.storage.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that runs one class of the tests, on the class path of this one. */
final class ChildProcess {
    /** What a finished process left. */
    record Outcome(int exitCode, List<String> output, List<String> errors) {}

    private ChildProcess() {}

    static Process start(Path folder, List<String> jvmArguments, Class<?> main, String... arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmArguments);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve("output").toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }

    static Outcome run(Path folder, List<String> jvmArguments, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(folder, jvmArguments, main, arguments);
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the child process did not end");
        }
        return new Outcome(
                process.exitValue(),
                Files.readAllLines(folder.resolve("output")),
                Files.readAllLines(folder.resolve("errors")));
    }
}
