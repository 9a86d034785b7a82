package dev.kith.storage.map;

import static org.assertj.core.api.Assertions.assertThat;

import net.openhft.chronicle.algo.hashing.LongHashFunction;
import net.openhft.chronicle.core.OS;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.util.Random;

/** The hash of bytes is the one that Chronicle Map takes of them. */
final class MemoryHashTest {
    private static final int MAX_BYTES = 300;

    @BeforeAll
    static void prepareChronicle() {
        ChronicleRuntime.prepare();
    }

    @Test
    void bytesOfEveryLengthHashAsInTheLibrary() {
        long seed = Long.getLong("kith.test.seed", System.nanoTime());
        System.out.println("MemoryHashTest: -Dkith.test.seed=" + seed);
        byte[] bytes = new byte[MAX_BYTES];
        new Random(seed).nextBytes(bytes);
        ByteBuffer buffer = ByteBuffer.allocateDirect(MAX_BYTES).put(bytes);
        long address = OS.memory().address(buffer);
        for (int length = 0; length <= MAX_BYTES; length++) {
            long expected = LongHashFunction.xx_r39().hashMemory(address, length);
            assertThat(MemoryHash.of(address, length)).as("%d bytes", length).isEqualTo(expected);
        }
    }
}
