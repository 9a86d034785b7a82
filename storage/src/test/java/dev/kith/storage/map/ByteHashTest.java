package dev.kith.storage.map;

import static org.assertj.core.api.Assertions.assertThat;

import net.openhft.chronicle.algo.hashing.LongHashFunction;
import net.openhft.chronicle.hash.impl.stage.entry.ChecksumHashing;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.Random;

/** The hashes of bytes are those that Chronicle Map takes of them. */
final class ByteHashTest {
    private static final int MAX_BYTES = 300;

    @BeforeAll
    static void prepareChronicle() {
        ChronicleRuntime.prepare();
    }

    @Test
    void bytesOfEveryLengthHashAsInTheLibrary() {
        byte[] bytes = new byte[MAX_BYTES];
        random().nextBytes(bytes);
        for (int length = 0; length < MAX_BYTES; length++) {
            long expected = LongHashFunction.xx_r39().hashBytes(bytes, 1, length);
            assertThat(ByteHash.of(bytes, 1, 1 + length))
                    .as("%d bytes", length)
                    .isEqualTo(expected);
        }
    }

    @Test
    void checksumsAreThoseOfTheLibrary() {
        Random random = random();
        for (int i = 0; i < 1_000; i++) {
            long key = random.nextLong();
            long value = random.nextLong();
            int keyBytes = i % 2 == 0 ? 8 : 24;
            long expected = ChecksumHashing.hash8To16Bytes(keyBytes, key, value);
            assertThat(ByteHash.checksum(keyBytes, key, value))
                    .isEqualTo((int) (expected >>> 32 ^ expected));
        }
    }

    private static Random random() {
        long seed = Long.getLong("kith.test.seed", System.nanoTime());
        System.out.println("ByteHashTest: -Dkith.test.seed=" + seed);
        return new Random(seed);
    }
}
