package dev.kith.query.differential;

import dev.kith.query.optimize.Rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Draws a graph and statements on it from a seed, and has each answered in every way. */
final class Trials {
    private static final int STATEMENTS = 25;

    /** How often each outcome was seen. */
    private final Map<String, Integer> outcomes = new TreeMap<>();

    void run(long seed) {
        var draw = new Draw(seed);
        Piece graph = new RandomGraph(draw).create();
        var trials = new ArrayList<Trial>();
        for (int i = 0; i < STATEMENTS; i++) {
            var writer = new Writer(new Draw(draw.seed()));
            Reading.Query query =
                    draw.oneIn(3) ? new Updates(writer).statement() : writer.reading.query();
            trials.add(new Trial(graph, query.piece(), query.ordered()));
        }
        find(draw, graph, trials).ifPresent(difference -> {
            throw new AssertionError("seed %d%n%s".formatted(seed, difference.shortened()));
        });
    }

    private Optional<Difference> find(Draw draw, Piece graph, List<Trial> trials) {
        try (var homes = new Homes(graph, Subject.STORES)) {
            for (Trial trial : trials) {
                Optional<Difference> difference = homes.difference(trial, subjects(draw));
                if (difference.isPresent()) {
                    return difference;
                }
                count(homes.ask(Subject.ORACLE, trial));
            }
            return Optional.empty();
        }
    }

    /** All stores, and one of them with a rewrite left out. */
    private static List<Subject> subjects(Draw draw) {
        var subjects = new ArrayList<Subject>(Subject.STORES);
        subjects.add(draw.of(Subject.STORES).without(draw.of(Rewrite.values())));
        return subjects;
    }

    private void count(Answer answer) {
        String rows =
                answer.rows().size() > 2 ? "several rows" : answer.rows().size() - 1 + " rows";
        outcomes.merge(answer.error().orElse(rows), 1, Integer::sum);
    }

    Map<String, Integer> outcomes() {
        return outcomes;
    }
}
