package dev.kith.disk;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A disk in memory of a given size, in a mount namespace of its own: it is there for the processes
 * of one call and gone after them. Only Linux that lets users make namespaces can do it; elsewhere
 * the test is skipped and says so.
 */
record SmallDisk(Path mountPoint, int sizeMebibytes) {
    private static final String MOUNT = "mount -t tmpfs -o size=%dm tmpfs '%s'";
    private static final String READ_ONLY = "mount -o remount,ro '%s'";

    /** Runs the steps one after the other, each in a JVM of its own; gives what they printed. */
    List<String> run(DiskStep... steps) throws IOException, InterruptedException {
        Files.createDirectories(mountPoint);
        List<String> script = new ArrayList<>();
        script.add(MOUNT.formatted(sizeMebibytes, mountPoint));
        for (DiskStep step : steps) {
            if (step.needsReadOnlyDisk()) {
                script.add(READ_ONLY.formatted(mountPoint));
            }
            script.add("\"$@\" %s %s '%s'"
                    .formatted(DiskStep.class.getName(), step.name(), mountPoint));
        }
        return output(String.join(" && ", script), java());
    }

    /** Skips the calling test, with the reason, where such a disk cannot be made. */
    void assumePossible() throws IOException, InterruptedException {
        Files.createDirectories(mountPoint);
        Process tried = inNamespace(MOUNT.formatted(sizeMebibytes, mountPoint), List.of())
                .start();
        String said = new String(tried.getInputStream().readAllBytes(), UTF_8);
        Assumptions.assumeTrue(
                tried.waitFor() == 0,
                () -> "no small disk for this test: unshare and mount are not allowed here: "
                        + said);
    }

    private static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"));
    }

    private static List<String> output(String script, List<String> arguments)
            throws IOException, InterruptedException {
        Process process = inNamespace(script, arguments).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
        return lines;
    }

    private static ProcessBuilder inNamespace(String script, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                "unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script, "sh"));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
