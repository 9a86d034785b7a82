package dev.kith.storage.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.Durability;
import dev.kith.storage.record.HeapRecordStore;
import dev.kith.storage.record.OpenReport;
import dev.kith.storage.record.Snapshot;
import dev.kith.storage.record.SnapshotAssert;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class KilledProcessTest {
    private static final int ROUNDS = Integer.getInteger("kith.test.killRounds", 2);

    @TempDir
    Path temporary;

    @Test
    void whatWasAcknowledgedBeforeAKillIsThereRecordByRecord() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        Path folder = temporary.resolve("store");
        Path acknowledged = temporary.resolve("acknowledged");
        Files.write(acknowledged, new byte[Long.BYTES]);
        try (var oracle = new HeapRecordStore()) {
            for (int round = 0; round < ROUNDS; round++) {
                killWhileCommitting(folder, acknowledged, random.nextInt(600));
                long promised =
                        ByteBuffer.wrap(Files.readAllBytes(acknowledged)).getLong();
                try (var store = ChronicleRecordStore.open(folder, StoreOptions.defaults())) {
                    assertThat(store.openReport().way()).isEqualTo(OpenReport.Way.RECOVERED);
                    assertThat(store.version()).isBetween(promised, promised + 1);
                    while (oracle.version() < store.version()) {
                        oracle.commit(
                                CommittingProcess.batchOf(oracle.version() + 1), Durability.SYNC);
                    }
                    try (Snapshot expected = oracle.openSnapshot();
                            Snapshot actual = store.openSnapshot()) {
                        SnapshotAssert.assertSame(expected, actual);
                    }
                    assertThat(store.verify().problems()).isEmpty();
                }
            }
        }
    }

    /** Kills the child some time after its first new commit. */
    private void killWhileCommitting(Path folder, Path acknowledged, int millis) throws Exception {
        byte[] before = Files.readAllBytes(acknowledged);
        Process child = ChildProcess.start(
                temporary,
                List.of(),
                CommittingProcess.class,
                folder.toString(),
                acknowledged.toString());
        try {
            long deadline = System.nanoTime() + 60_000_000_000L;
            while (Arrays.equals(before, Files.readAllBytes(acknowledged))) {
                assertThat(child.isAlive())
                        .as(Files.readString(temporary.resolve("errors")))
                        .isTrue();
                assertThat(System.nanoTime()).isLessThan(deadline);
                Thread.sleep(5);
            }
            Thread.sleep(millis);
        } finally {
            child.destroyForcibly().waitFor();
        }
    }
}
