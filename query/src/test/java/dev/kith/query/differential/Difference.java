package dev.kith.query.differential;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two answers to one statement that do not agree. */
record Difference(Trial trial, Subject subject, Answer expected, Answer actual) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The same difference in a statement and a graph from which nothing more can be left out. */
    Difference shortened() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Difference shortest = this;
        Optional<Difference> next = Optional.of(this);
        while (next.isPresent() && System.nanoTime() < deadline) {
            shortest = next.get();
            next = shortest.simpler(deadline);
        }
        return shortest;
    }

    private Optional<Difference> simpler(long deadline) {
        var trials = new ArrayList<Trial>();
        trial.statement().simpler().forEach(it -> trials.add(trial.withStatement(it)));
        trial.graph().simpler().forEach(it -> trials.add(trial.withGraph(it)));
        for (Trial candidate : trials) {
            if (System.nanoTime() > deadline) {
                return Optional.empty();
            }
            Optional<Difference> found = of(candidate);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Difference> of(Trial candidate) {
        var subjects = List.of(Subject.ORACLE, subject);
        try (var homes = new Homes(candidate.graph(), subjects)) {
            return homes.difference(
                            candidate, homes.ask(Subject.ORACLE, candidate), List.of(subject))
                    .filter(it -> it.actual.isDefect() == actual.isDefect());
        } catch (RuntimeException notEvenAGraph) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return """
                %s;
                %s

                parameters %s
                expected, from %s: %s
                but from %s: %s

                the plan that gave the first:
                %s
                the plan that gave the second:
                %s""".formatted(
                        trial.graph().text(),
                        trial.statement().text(),
                        Trial.PARAMETERS,
                        Subject.ORACLE,
                        expected,
                        subject,
                        actual,
                        expected.plan(),
                        actual.plan());
    }
}
