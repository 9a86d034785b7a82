package dev.kith.query.optimize;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/** The partial plans of one pattern that may be extended next: of each state only the cheapest. */
final class OpenPartials {
    private record Candidate(Partial partial, Partial.State state, double promise, int number) {}

    private static final Comparator<Candidate> MOST_PROMISING_FIRST = (first, second) -> {
        int byPromise = Double.compare(first.promise(), second.promise());
        return byPromise != 0 ? byPromise : Integer.compare(first.number(), second.number());
    };

    private final PriorityQueue<Candidate> candidates = new PriorityQueue<>(MOST_PROMISING_FIRST);

    /** Those that were taken out as well: what comes later to the same state costs more. */
    private final Map<Partial.State, Partial> cheapest = new HashMap<>();

    private int added;

    void add(Partial partial) {
        Partial.State state = partial.state();
        Partial known = cheapest.get(state);
        if (known == null || partial.cost() < known.cost()) {
            cheapest.put(state, partial);
            candidates.add(new Candidate(partial, state, partial.promise(), added++));
        }
    }

    /** Of equals the one that was added first. */
    Partial removeMostPromising() {
        Candidate next = candidates.remove();
        while (isOutdone(next)) {
            next = candidates.remove();
        }
        return next.partial();
    }

    private boolean isOutdone(Candidate candidate) {
        Partial known = cheapest.get(candidate.state());
        return known != null && known.cost() < candidate.partial().cost();
    }
}
