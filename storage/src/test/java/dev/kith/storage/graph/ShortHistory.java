package dev.kith.storage.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Leaves out of a failing history whatever it fails without: halves first, single steps last. The
 * shrinking of jqwik goes by single steps from the start, which takes too long where each try opens
 * a database.
 */
final class ShortHistory {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ShortHistory() {}

    /** Runs a history. */
    interface Attempt extends Function<List<Step>, Optional<Throwable>> {}

    record Failure(List<Step> history, Throwable cause) {}

    static Failure of(Failure failure, Attempt attempt) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Failure shortest = failure;
        for (int length = failure.history().size(); length > 0; length /= 2) {
            int from = 0;
            while (from < shortest.history().size() && System.nanoTime() < deadline) {
                List<Step> candidate = without(shortest.history(), from, length);
                Optional<Throwable> cause = attempt.apply(candidate);
                if (cause.isPresent()) {
                    shortest = new Failure(candidate, cause.get());
                } else {
                    from += length;
                }
            }
        }
        return shortest;
    }

    private static List<Step> without(List<Step> history, int from, int length) {
        var rest = new ArrayList<Step>(history.subList(0, from));
        rest.addAll(history.subList(Math.min(from + length, history.size()), history.size()));
        return rest;
    }
}
