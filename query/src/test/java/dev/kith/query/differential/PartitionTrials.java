package dev.kith.query.differential;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Draws a graph, and conditions that cut the rows of patterns on it. */
final class PartitionTrials {
    private static final int PARTITIONS = 25;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private int rows;

    /** How many rows were compared so far. */
    int rows() {
        return rows;
    }

    void run(long seed) {
        var draw = new Draw(seed);
        RandomGraph drawn = RandomGraph.drawn(draw);
        Piece graph = drawn.create();
        Subject subject = draw.of(Subject.STORES);
        find(draw, drawn.held(), graph, subject).ifPresent(partition -> {
            throw new AssertionError("seed %d, %s%n%s"
                    .formatted(seed, subject, shortened(graph, partition, subject)));
        });
    }

    private Optional<Partition> find(Draw draw, Held held, Piece graph, Subject subject) {
        try (var homes = new Homes(graph, List.of(subject))) {
            for (int i = 0; i < PARTITIONS; i++) {
                Partition partition =
                        Partition.drawn(new Writer(new Draw(draw.seed()), held, false));
                Partition.Outcome outcome = partition.outcome(homes, subject);
                rows += outcome.rows();
                if (outcome.wrong().isPresent()) {
                    return Optional.of(partition);
                }
            }
            return Optional.empty();
        }
    }

    private static Optional<String> wrong(Piece graph, Partition partition, Subject subject) {
        try (var homes = new Homes(graph, List.of(subject))) {
            return partition.outcome(homes, subject).wrong();
        }
    }

    private static String shortened(Piece graph, Partition partition, Subject subject) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Piece smallest = graph;
        Partition shortest = partition;
        boolean goesOn = true;
        while (goesOn && System.nanoTime() < deadline) {
            goesOn = false;
            for (Partition candidate : shortest.simpler()) {
                if (wrong(smallest, candidate, subject).isPresent()) {
                    shortest = candidate;
                    goesOn = true;
                    break;
                }
            }
            for (Piece candidate : smallest.simpler()) {
                if (wrong(candidate, shortest, subject).isPresent()) {
                    smallest = candidate;
                    goesOn = true;
                    break;
                }
            }
        }
        return "%s;%nMATCH %s%ncondition %s%nparameters %s%n%s"
                .formatted(
                        smallest.text(),
                        shortest.match().text(),
                        shortest.condition().text(),
                        Trial.PARAMETERS,
                        wrong(smallest, shortest, subject).orElse("no longer wrong"));
    }
}
