package dev.kith.storage.graph;

import dev.kith.GraphOptions;
import dev.kith.storage.record.HeapRecordStore;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Random histories of transactions, snapshots held across commits, and reopenings: whatever a
 * reader can ask, a record graph store answers as the store of plain collections does. A failure is shrunk to a
 * short history and printed with its seed; {@code -Djqwik.tries.default=1000} tries more.
 */
final class GraphModelTest {
    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void recordsInTheHeapAnswerAsTheModel(
            @ForAll("histories") List<Step> history, @ForAll("cacheBytes") long cacheBytes) {
        check(history, cacheBytes, steps -> inTheHeap(steps, cacheBytes));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aFolderAnswersAsTheModel(
            @ForAll("histories") List<Step> history, @ForAll("cacheBytes") long cacheBytes) {
        check(history, cacheBytes, steps -> inAFolder(steps, cacheBytes));
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

    private static void check(List<Step> history, long cacheBytes, ShortHistory.Attempt attempt) {
        attempt.apply(history).ifPresent(cause -> {
            var failure = new ShortHistory.Failure(history, cause);
            ShortHistory.Failure shortest = ShortHistory.of(failure, attempt);
            throw new AssertionError(
                    "cacheBytes %d, %s%nat %s"
                            .formatted(
                                    cacheBytes,
                                    shortest.history(),
                                    shortest.cause().getMessage()),
                    shortest.cause());
        });
    }

    private static Optional<Throwable> inTheHeap(List<Step> history, long cacheBytes) {
        return run(new Home.Heap(new HeapRecordStore()), history, cacheBytes);
    }

    private static Optional<Throwable> inAFolder(List<Step> history, long cacheBytes) {
        try {
            Path folder = Files.createTempDirectory("kith-model");
            try {
                return run(new Home.Folder(folder.resolve("graph")), history, cacheBytes);
            } finally {
                delete(folder);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Optional<Throwable> run(Home home, List<Step> history, long cacheBytes) {
        var options = GraphOptions.defaults().withCacheBytes(cacheBytes);
        try (var run = new HistoryRun(home, options)) {
            run.run(history);
            return Optional.empty();
        } catch (RuntimeException | AssertionError failure) {
            return Optional.of(failure);
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
