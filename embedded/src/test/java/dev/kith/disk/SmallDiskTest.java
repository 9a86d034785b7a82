package dev.kith.disk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A disk that is full or read-only is said so, and what was there before is still there. */
final class SmallDiskTest {
    private static final int SIZE_MEBIBYTES = 48;

    @TempDir
    private Path folder;

    private SmallDisk disk = new SmallDisk(Path.of(""), SIZE_MEBIBYTES);

    @BeforeEach
    void needsSuchADisk() throws IOException, InterruptedException {
        disk = new SmallDisk(folder.resolve("disk"), SIZE_MEBIBYTES);
        disk.assumePossible();
    }

    @Test
    void aLoadThatFillsTheDiskSaysSoAndLeavesNothing() throws Exception {
        List<String> said = disk.run(DiskStep.LOAD);
        assertThat(said).anyMatch(line -> line.startsWith("DISK_FULL: "));
        assertThat(said).noneMatch(line -> line.startsWith("left behind"));
    }

    @Test
    void whatWasAcknowledgedBeforeTheDiskWasFullIsStillThere() throws Exception {
        List<String> said = disk.run(DiskStep.WRITE_UNTIL_FULL, DiskStep.COUNT);
        assertThat(said).anyMatch(line -> line.startsWith("DISK_FULL: "));
        long acknowledged = number(said, "acknowledged ");
        assertThat(acknowledged).isPositive();
        assertThat(number(said, "still there ")).isEqualTo(acknowledged);
        assertThat(number(said, "found ")).isEqualTo(acknowledged);
    }

    @Test
    void aDiskThatMayOnlyBeReadIsNamedAsTheCause() throws Exception {
        List<String> said = disk.run(DiskStep.CREATE, DiskStep.OPEN_ON_READ_ONLY_DISK);
        assertThat(said.stream().filter(line -> line.startsWith("READ_ONLY: "))).hasSize(3);
    }

    private static long number(List<String> said, String start) {
        return said.stream()
                .filter(line -> line.startsWith(start))
                .mapToLong(line -> Long.parseLong(line.substring(start.length())))
                .findFirst()
                .orElseThrow();
    }
}
