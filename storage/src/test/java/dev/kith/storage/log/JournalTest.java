package dev.kith.storage.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.ErrorCode;
import dev.kith.KithException;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class JournalTest {
    private FaultyDirectory directory = new FaultyDirectory();

    @Test
    void commitsAreReadBackInOrder() throws IOException {
        try (var journal = new Journal(directory, 0)) {
            for (int i = 1; i <= 100; i++) {
                journal.append(i, payload(i), payload(i).length);
                if (i % 30 == 0) {
                    journal.rotate();
                }
            }
        }
        assertSame(read(directory, 0), payloads(1, 100));
        assertSame(read(directory, 55), payloads(56, 100));
    }

    @Test
    void afterAnyPowerCutEverySyncedCommitIsThereAndNoPartOfAnother() throws IOException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            directory = new FaultyDirectory();
            long version = 0;
            for (int life = 0; life < 3; life++) {
                var journal = new Journal(directory, version);
                for (int i = random.nextInt(6); i >= 0; i--) {
                    version++;
                    journal.append(version, payload(version), payload(version).length);
                    if (random.nextInt(3) > 0) {
                        journal.sync();
                    }
                    if (random.nextInt(4) == 0) {
                        journal.rotate();
                    }
                }
                directory = directory.afterPowerCut(random);
                List<byte[]> found = read(directory, 0);
                assertThat((long) found.size()).isBetween(journal.syncedVersion(), version);
                assertSame(found, payloads(1, found.size()));
                version = found.size();
            }
        }
    }

    @Test
    void aDiskThatLiesAboutSyncsIsNoticedByTheTestAbove() throws IOException {
        var random = new Random(1);
        int lost = 0;
        for (int round = 0; round < 50; round++) {
            directory = new FaultyDirectory();
            var journal = new Journal(directory, 0);
            journal.append(1, payload(1), payload(1).length);
            journal.sync();
            directory.liesAboutSync = true;
            journal.append(2, payload(2), payload(2).length);
            journal.sync();
            lost += 2 - read(directory.afterPowerCut(random), 0).size();
        }
        assertThat(lost).isPositive();
    }

    @Test
    void aFlippedBitEndsTheJournalThere() throws IOException {
        try (var journal = new Journal(directory, 0)) {
            for (int i = 1; i <= 10; i++) {
                journal.append(i, payload(i), payload(i).length);
            }
        }
        byte[] content = directory.contentOf(LogFormat.nameOf(1));
        int middle = content.length / 2;
        content[middle] ^= 4;
        assertThat(read(directory, 0)).hasSizeBetween(1, 9);
    }

    @Test
    void aMissingFileBetweenOthersIsCorruptionAndNotTheEnd() throws IOException {
        try (var journal = new Journal(directory, 0)) {
            for (int i = 1; i <= 9; i++) {
                journal.append(i, payload(i), payload(i).length);
                if (i % 3 == 0) {
                    journal.rotate();
                }
            }
        }
        directory.delete(LogFormat.nameOf(4));
        assertThatThrownBy(() -> read(directory, 0))
                .isInstanceOfSatisfying(
                        KithException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.CORRUPT_STORE))
                .hasMessageContaining("commits 4 to 6");
    }

    @Test
    void afterAFailedWriteTheNextCommitTakesItsPlace() throws IOException {
        var journal = new Journal(directory, 0);
        journal.append(1, payload(1), payload(1).length);
        directory.writesUntilFull = 1;
        byte[] large = new byte[100_000];
        assertThatThrownBy(() -> journal.append(2, large, large.length))
                .isInstanceOf(IOException.class);
        directory.writesUntilFull = -1;
        journal.append(2, payload(2), payload(2).length);
        journal.close();
        assertSame(read(directory, 0), payloads(1, 2));
    }

    @Test
    void aValueThatLooksLikeAFrameIsNotTakenForOne() throws IOException {
        byte[] frame = new byte[200];
        try (var other = new Journal(new FaultyDirectory(), 0)) {
            other.append(1, payload(1), payload(1).length);
        }
        try (var journal = new Journal(directory, 0)) {
            journal.append(1, payload(1), payload(1).length);
            journal.append(2, payload(2), payload(2).length);
        }
        // What stands behind the first frame is a true frame of another file, version and all.
        var foreign = new FaultyDirectory();
        try (var journal = new Journal(foreign, 0)) {
            journal.append(1, payload(1), payload(1).length);
            journal.append(2, frame, frame.length);
        }
        byte[] ours = directory.contentOf(LogFormat.nameOf(1));
        byte[] theirs = foreign.contentOf(LogFormat.nameOf(1));
        int second = LogFormat.HEADER_BYTES + LogFormat.FRAME_HEADER_BYTES + payload(1).length;
        int count = Math.min(ours.length, theirs.length) - second;
        System.arraycopy(theirs, second, ours, second, count);
        assertSame(read(directory, 0), payloads(1, 1));
    }

    @Test
    void aFailedSyncIsReported() throws IOException {
        var journal = new Journal(directory, 0);
        journal.append(1, payload(1), payload(1).length);
        directory.failsSync = true;
        assertThatThrownBy(journal::sync).isInstanceOf(IOException.class);
        assertThat(journal.syncedVersion()).isZero();
    }

    private static List<byte[]> read(FaultyDirectory directory, long after) throws IOException {
        var found = new ArrayList<byte[]>();
        new LogReader(directory)
                .replay(
                        after,
                        (version, payload, length) -> found.add(Arrays.copyOf(payload, length)));
        return found;
    }

    private static void assertSame(List<byte[]> actual, List<byte[]> expected) {
        assertThat(actual.toArray(new byte[0][])).isDeepEqualTo(expected.toArray(new byte[0][]));
    }

    private static List<byte[]> payloads(long from, long to) {
        var all = new ArrayList<byte[]>();
        for (long version = from; version <= to; version++) {
            all.add(payload(version));
        }
        return all;
    }

    /** Of a size and content that follow from the version; some span many sectors. */
    private static byte[] payload(long version) {
        var random = new Random(version);
        byte[] payload = new byte[random.nextInt(5) == 0 ? 0 : random.nextInt(1_800)];
        random.nextBytes(payload);
        return payload;
    }
}
