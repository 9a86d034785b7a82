package dev.kith.query.differential;

import dev.kith.query.differential.model.ModelDraw;
import dev.kith.query.differential.model.ModelGraph;
import dev.kith.query.differential.model.ModelQuery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Draws a graph and queries whose answers are known without the engine. */
final class ModelTrials {
    private static final int QUERIES = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private int rows;

    /** Rows that the subject gave, and those that it should have given. */
    private record Wrong(ModelGraph graph, ModelQuery query, Subject subject, Answer answer) {
        @Override
        public String toString() {
            return "%s;%n%s%n%nexpected: %s%nbut from %s: %s%n%s"
                    .formatted(
                            graph.text(),
                            query.text(),
                            query.rows(graph),
                            subject,
                            answer,
                            answer.plan());
        }
    }

    void run(long seed) {
        var draw = new Draw(seed);
        ModelGraph graph = new ModelDraw(draw).graph();
        try (var homes = new Homes(Piece.word(graph.text()), Subject.STORES)) {
            for (int i = 0; i < QUERIES; i++) {
                ModelQuery query = new ModelDraw(new Draw(draw.seed())).query();
                check(graph, query, homes).ifPresent(wrong -> {
                    throw new AssertionError("seed %d%n%s".formatted(seed, shortened(wrong)));
                });
            }
        }
    }

    /** How many rows were compared so far. */
    int rows() {
        return rows;
    }

    private Optional<Wrong> check(ModelGraph graph, ModelQuery query, Homes homes) {
        List<String> expected = query.rows(graph);
        rows += expected.size();
        for (Subject subject : Subject.STORES) {
            Optional<Wrong> wrong = check(graph, query, expected, subject, homes);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static Optional<Wrong> check(
            ModelGraph graph,
            ModelQuery query,
            List<String> expected,
            Subject subject,
            Homes homes) {
        var trial = new Trial(Piece.word(graph.text()), Piece.word(query.text()), false);
        Answer answer = homes.ask(subject, trial);
        boolean right = answer.error().isEmpty()
                && answer.rows().subList(1, answer.rows().size()).equals(expected);
        return right ? Optional.empty() : Optional.of(new Wrong(graph, query, subject, answer));
    }

    private static Wrong shortened(Wrong wrong) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Wrong shortest = wrong;
        Optional<Wrong> next = Optional.of(wrong);
        while (next.isPresent() && System.nanoTime() < deadline) {
            shortest = next.get();
            next = simpler(shortest);
        }
        return shortest;
    }

    private static Optional<Wrong> simpler(Wrong wrong) {
        for (ModelQuery query : wrong.query().simpler()) {
            Optional<Wrong> still = again(wrong.graph(), query, wrong);
            if (still.isPresent()) {
                return still;
            }
        }
        for (ModelGraph graph : wrong.graph().simpler()) {
            Optional<Wrong> still = again(graph, wrong.query(), wrong);
            if (still.isPresent()) {
                return still;
            }
        }
        return Optional.empty();
    }

    private static Optional<Wrong> again(ModelGraph graph, ModelQuery query, Wrong wrong) {
        try (var homes = new Homes(Piece.word(graph.text()), List.of(wrong.subject()))) {
            return check(graph, query, query.rows(graph), wrong.subject(), homes)
                    // What cannot be bound any more is another failure.
                    .filter(it -> it.answer().error().equals(wrong.answer().error()));
        } catch (RuntimeException notEvenAGraph) {
            return Optional.empty();
        }
    }
}
