package dev.kith.storage.graph;

import dev.kith.GraphOptions;
import dev.kith.storage.record.HeapRecordStore;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Random histories of transactions, snapshots held across commits, and reopenings: whatever a
 * reader can ask, a record graph store answers as the store of plain collections does. A failure is shrunk to a
 * short history and printed with its seed; {@code -Djqwik.tries.default=1000} tries more.
 */
final class GraphModelTest {
    @Property(edgeCases = EdgeCasesMode.NONE)
    void recordsInTheHeapAnswerAsTheModel(
            @ForAll("histories") List<Step> history, @ForAll("cacheBytes") long cacheBytes) {
        run(new Home.Heap(new HeapRecordStore()), history, cacheBytes);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aFolderAnswersAsTheModel(
            @ForAll("histories") List<Step> history, @ForAll("cacheBytes") long cacheBytes)
            throws IOException {
        Path folder = Files.createTempDirectory("kith-model");
        try {
            run(new Home.Folder(folder.resolve("graph")), history, cacheBytes);
        } finally {
            delete(folder);
        }
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Histories.histories();
    }

    /** Caches that hold everything, caches that hold almost nothing, and none. */
    @Provide
    Arbitrary<Long> cacheBytes() {
        return Arbitraries.of(64L << 20, 20_000L, 0L);
    }

    private static void run(Home home, List<Step> history, long cacheBytes) {
        var options = GraphOptions.defaults().withCacheBytes(cacheBytes);
        try (var run = new HistoryRun(home, options)) {
            run.run(history);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
