package dev.kith.query.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws a graph and statements on it from a seed, and has each answered in every way. */
final class Trials {
    private static final int STATEMENTS = 40;

    private final Tally tally;

    Trials(Tally tally) {
        this.tally = tally;
    }

    void run(long seed) {
        var draw = new Draw(seed);
        RandomGraph graph = RandomGraph.drawn(draw);
        Piece create = graph.create();
        var trials = new ArrayList<Trial>();
        for (int i = 0; i < STATEMENTS; i++) {
            boolean updates = draw.oneIn(3);
            var writer = new Writer(new Draw(draw.seed()), graph.held(), updates);
            Reading.Query query =
                    updates ? new Updates(writer).statement() : writer.reading.query();
            trials.add(new Trial(create, query.piece(), query.ordered()));
        }
        find(draw, create, trials).ifPresent(difference -> {
            throw new AssertionError("seed %d%n%s".formatted(seed, difference.shortened()));
        });
    }

    private Optional<Difference> find(Draw draw, Piece graph, List<Trial> trials) {
        try (var homes = new Homes(graph, Subject.STORES)) {
            for (Trial trial : trials) {
                Answer expected = homes.ask(Subject.ORACLE, trial);
                tally.add(expected);
                Optional<Difference> difference = expected.isTimeout()
                        ? Optional.empty()
                        : homes.difference(trial, expected, subjects(draw, homes, trial));
                if (difference.isPresent()) {
                    return difference;
                }
            }
            return Optional.empty();
        }
    }

    /** All stores, and one of them without each rewrite that makes something of the plan. */
    private List<Subject> subjects(Draw draw, Homes homes, Trial trial) {
        var subjects = new ArrayList<Subject>(Subject.STORES);
        Subject store = draw.of(Subject.STORES);
        homes.planned(store, trial).ifPresent(planned -> {
            tally.add(planned);
            planned.effective().forEach(it -> subjects.add(store.without(it)));
        });
        return subjects;
    }
}
