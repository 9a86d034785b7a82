package dev.kith.storage.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** What was filled in the short way is, to Chronicle Map itself, what it would have written. */
final class MapFillTest {
    private static final int WRITES = 30_000;

    @TempDir
    private Path folder;

    private final Map<List<Long>, String> expected = new HashMap<>();
    private final MapKey key = new MapKey();
    private final StoredValue scratch = new StoredValue(new RecordBuffer());

    @BeforeAll
    static void prepareChronicle() {
        ChronicleRuntime.prepare();
    }

    @Test
    void fillsOverwritesAndRemovesAreReadBackAndPassEveryChecksum() throws IOException {
        long seed = Long.getLong("kith.test.seed", System.nanoTime());
        System.out.println("MapFillTest: -Dkith.test.seed=" + seed);
        var random = new Random(seed);
        var fillKey = new FillKey();
        var adjacency = new KindMaps(MapFolder.open(folder, true), RecordKind.ADJACENCY);
        for (int i = 0; i < WRITES; i++) {
            write(adjacency, fillKey, random);
        }
        assertHolds(adjacency);
        adjacency.close();
        // Its counters and hints are not exact after removals and refused puts, whoever wrote.
        assertThat(recover()).noneMatch(found -> found.contains("hecksum"));
    }

    @Test
    void recoveryFindsNothingWrongWithWhatWasOnlyFilled() throws IOException {
        var nodes = new KindMaps(MapFolder.open(folder, true), RecordKind.NODE);
        var fillKey = new FillKey();
        for (int i = 0; i < WRITES; i++) {
            byte[] value = new byte[i % 300];
            nodes.fill(key.set(i, 0, 0, 0), fillKey, scratch, 1, value, 0, value.length);
        }
        nodes.close();
        assertThat(recover()).isEmpty();
    }

    private void write(KindMaps maps, FillKey fillKey, Random random) {
        long a = random.nextInt(6_000);
        long b = random.nextInt(3);
        key.set(a, b, 0, 0);
        int choice = random.nextInt(10);
        if (choice == 0) {
            maps.remove(key, scratch);
            expected.remove(List.of(a, b));
            return;
        }
        byte[] value = new byte[length(random)];
        random.nextBytes(value);
        if (choice < 8) {
            maps.fill(key, fillKey, scratch, 1, value, 0, value.length);
        } else {
            maps.put(key, scratch, 1, value, 0, value.length);
        }
        expected.put(List.of(a, b), text(value, value.length));
    }

    private static int length(Random random) {
        return switch (random.nextInt(50)) {
            case 0 -> random.nextInt(20_000);
            case 1, 2, 3, 4 -> random.nextInt(600);
            case 5 -> 0;
            default -> random.nextInt(60);
        };
    }

    private void assertHolds(KindMaps maps) {
        for (long a = 0; a < 6_000; a++) {
            for (long b = 0; b < 3; b++) {
                boolean found = maps.read(key.set(a, b, 0, 0), scratch) == KindMaps.Outcome.PRESENT;
                String value =
                        found ? text(scratch.body.bytes(), scratch.body.length()) : "nothing";
                assertThat(value).isEqualTo(expected.getOrDefault(List.of(a, b), "nothing"));
            }
        }
    }

    /** Recovery reads every entry, and drops those whose checksum is wrong. */
    private List<String> recover() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(MapFillTest::isMap).toList()) {
                RecordMap.recover(file, corruption -> found.add(corruption.message()))
                        .close();
            }
        }
        return found;
    }

    private static boolean isMap(Path file) {
        return file.toString().endsWith(".map");
    }

    private static String text(byte[] bytes, int length) {
        return length + " bytes "
                + java.util.Arrays.hashCode(java.util.Arrays.copyOf(bytes, length));
    }
}
