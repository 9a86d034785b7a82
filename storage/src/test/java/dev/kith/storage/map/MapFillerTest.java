package dev.kith.storage.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was laid out without Chronicle Map is, to Chronicle Map, what it would have written. */
final class MapFillerTest {
    private static final int NODES = 20_000;

    @TempDir
    private Path folder;

    private final Map<List<Long>, String> expected = new HashMap<>();
    private final MapKey key = new MapKey();
    private final StoredValue scratch = new StoredValue(new RecordBuffer());
    private final Random random = random();

    @BeforeAll
    static void prepareChronicle() {
        ChronicleRuntime.prepare();
    }

    @Test
    void whatAFileSaysOfItselfIsWhatTheLibraryWrites() throws IOException {
        Path file = folder.resolve("library.map");
        RecordMap.create(file, new MapSize(500_000, 8, 40)).close();
        byte[] written = Files.readAllBytes(file);
        String text = new String(written, 12, 4_000, StandardCharsets.US_ASCII);
        int capacity = field(text, "tierHashLookupCapacity");

        MapShape shape = MapShape.of(
                field(text, "actualSegments"),
                field(text, "chunkSize"),
                capacity / 2,
                field(text, "actualChunksPerSegmentTier"));

        assertThat(field(text, "segmentHeaderSize")).isEqualTo(64);
        RecordBuffer head = shape.head();
        assertThat(new String(head.bytes(), 12, 4_000, StandardCharsets.US_ASCII))
                .isEqualTo(text);
        assertThat(head.copyOfBytes()).isEqualTo(Arrays.copyOf(written, head.length()));
        assertThat(written.length - head.length())
                .isEqualTo((shape.segments * shape.segmentBytes + 4095) / 4096 * 4096);
    }

    @Test
    void recoveryFindsNothingWrong() throws IOException {
        try (RecordMaps maps = filled()) {
            assertHolds(maps.of(RecordKind.ADJACENCY));
        }
        assertThat(recover()).isEmpty();
        try (RecordMaps maps = RecordMaps.open(MapFolder.open(folder, true))) {
            assertHolds(maps.of(RecordKind.ADJACENCY));
        }
    }

    @Test
    void whatWasFilledCanBeOverwrittenRemovedAndAddedTo() throws IOException {
        try (RecordMaps maps = filled()) {
            KindMaps adjacency = maps.of(RecordKind.ADJACENCY);
            for (int i = 0; i < NODES; i++) {
                change(adjacency, random.nextInt(2 * NODES), random.nextInt(3));
            }
            assertHolds(adjacency);
        }
        // Its counters and hints are not exact after removals and refused puts, whoever wrote.
        assertThat(recover()).noneMatch(found -> found.contains("hecksum"));
    }

    @Test
    void aKeyThatIsWrittenTwiceIsRefused() throws IOException {
        try (RecordMaps maps = RecordMaps.open(MapFolder.open(folder, true));
                var tasks = new BackgroundTasks()) {
            MapFiller filler = maps.filler(1, tasks);
            for (int i = 0; i < 100; i++) {
                filler.put(RecordKind.TOKEN, i, 0, 0, new byte[] {1}, 0, 1);
            }
            filler.put(RecordKind.TOKEN, 50, 0, 0, new byte[] {2}, 0, 1);
            filler.finish();
            assertThatThrownBy(tasks::finish)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("twice");
        }
    }

    @Test
    void kindsThatTakeTurnsAreAllThere() throws IOException {
        try (RecordMaps maps = RecordMaps.open(MapFolder.open(folder, true))) {
            try (var tasks = new BackgroundTasks()) {
                MapFiller filler = maps.filler(1, tasks);
                for (int i = 0; i < 5; i++) {
                    for (RecordKind kind : RecordKind.values()) {
                        filler.put(kind, i, 0, 0, new byte[] {(byte) i}, 0, 1);
                    }
                }
                filler.finish();
                tasks.finish();
            }
            maps.findExisting();
            for (RecordKind kind : RecordKind.values()) {
                for (int i = 0; i < 5; i++) {
                    assertThat(maps.of(kind).read(key.set(i, 0, 0, 0), scratch))
                            .isEqualTo(KindMaps.Outcome.PRESENT);
                    assertThat(scratch.body.getByte(0)).isEqualTo((byte) i);
                }
            }
        }
    }

    @Test
    void idsThatDescendAreRefused() throws IOException {
        try (RecordMaps maps = RecordMaps.open(MapFolder.open(folder, true));
                var tasks = new BackgroundTasks()) {
            MapFiller filler = maps.filler(1, tasks);
            filler.put(RecordKind.NODE, 10_000, 0, 0, new byte[0], 0, 0);
            assertThatThrownBy(() -> filler.put(RecordKind.NODE, 3, 0, 0, new byte[0], 0, 0))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("descend");
        }
    }

    @Test
    void whatIsTooMuchForOneMapIsInSeveral() throws IOException {
        MapFolder files = MapFolder.open(folder, true);
        try (RecordMaps maps = RecordMaps.open(files)) {
            try (var tasks = new BackgroundTasks()) {
                var filler = new MapFiller(files, 1, tasks, 1 << 20);
                for (int i = 0; i < 4_000; i++) {
                    filler.put(RecordKind.NODE, i, 0, 0, new byte[1_000], 0, 1_000);
                }
                filler.finish();
                tasks.finish();
            }
            maps.findExisting();
            assertThat(maps.of(RecordKind.NODE).extents().getFirst().links()).hasSize(4);
            for (int i = 0; i < 4_000; i++) {
                assertThat(maps.of(RecordKind.NODE).read(key.set(i, 0, 0, 0), scratch))
                        .isEqualTo(KindMaps.Outcome.PRESENT);
            }
        }
    }

    /** Three maps at most are in memory while a store is filled. */
    @Test
    void aSmallHeapGetsSmallMaps() {
        assertThat(MapFiller.maxBytes(256L << 20)).isEqualTo(32 << 20);
        assertThat(MapFiller.maxBytes(64L << 30)).isEqualTo(192 << 20);
    }

    /** Maps of adjacency with keys of both sizes and values of all, of several extents. */
    private RecordMaps filled() throws IOException {
        RecordMaps maps = RecordMaps.open(MapFolder.open(folder, true));
        try (var tasks = new BackgroundTasks()) {
            MapFiller filler = maps.filler(1, tasks);
            for (long a = 0; a < NODES; a++) {
                for (long b = random.nextInt(3); b < 3; b++) {
                    byte[] value = value();
                    filler.put(RecordKind.ADJACENCY, a, b, 0, value, 0, value.length);
                    expected.put(List.of(a, b), text(value, value.length));
                }
            }
            filler.finish();
            tasks.finish();
        }
        maps.findExisting();
        return maps;
    }

    private void change(KindMaps maps, long a, long b) {
        key.set(a, b, 0, 0);
        if (random.nextInt(10) == 0) {
            maps.remove(key, scratch);
            expected.remove(List.of(a, b));
        } else {
            byte[] value = value();
            maps.put(key, scratch, 1, value, 0, value.length);
            expected.put(List.of(a, b), text(value, value.length));
        }
    }

    private byte[] value() {
        byte[] value = new byte[length()];
        random.nextBytes(value);
        return value;
    }

    private int length() {
        return switch (random.nextInt(200)) {
            case 0 -> random.nextInt(20_000);
            case 1, 2, 3, 4 -> random.nextInt(600);
            case 5 -> 0;
            default -> random.nextInt(60);
        };
    }

    private void assertHolds(KindMaps maps) {
        for (long a = 0; a < 2 * NODES; a++) {
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
            for (Path file : files.filter(MapFillerTest::isMap).toList()) {
                RecordMap.recover(file, corruption -> found.add(corruption.message()))
                        .close();
            }
        }
        return found;
    }

    private static boolean isMap(Path file) {
        return file.toString().endsWith(".map");
    }

    private static int field(String text, String name) {
        Matcher matcher = Pattern.compile(" " + name + ": ([0-9]+),").matcher(text);
        assertThat(matcher.find()).as(name).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static String text(byte[] bytes, int length) {
        return length + " bytes " + Arrays.hashCode(Arrays.copyOf(bytes, length));
    }

    private static Random random() {
        long seed = Long.getLong("kith.test.seed", System.nanoTime());
        System.out.println("MapFillerTest: -Dkith.test.seed=" + seed);
        return new Random(seed);
    }
}
