package dev.kith.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class DemoCommandTest {
    @TempDir
    private Path scratch;

    @Test
    void theSampleIsLoadedReopenedAndAskedThreeQuestions() {
        CommandLineRun run = CommandLineRun.of("demo", scratch.toString(), "--people", "500");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("seed 42", "Loaded 1,050 nodes", "Opened it again")
                .contains("│ name ", "│ title ", "│ first ")
                .contains("Try next:");
    }

    @Test
    void aFolderWithoutDataIsRefused() {
        CommandLineRun run =
                CommandLineRun.of("demo", scratch.toString(), "--data", scratch.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("has no CSV file whose header has :ID");
    }
}
