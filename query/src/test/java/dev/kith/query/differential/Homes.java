package dev.kith.query.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The same graph in every home that some subjects ask for. */
final class Homes implements AutoCloseable {
    /** What subjects of one home have in common. */
    private record Key(Object store, boolean indexed, boolean cached) {}

    private final Map<Key, Home> homes = new HashMap<>();
    private final Path folder;

    Homes(Piece graph, List<Subject> subjects) {
        try {
            folder = Files.createTempDirectory("kith-differential");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        for (Subject subject : subjects) {
            homes.computeIfAbsent(key(subject), key -> filled(subject, graph));
        }
    }

    private static Key key(Subject subject) {
        return new Key(subject.store(), subject.indexed(), subject.cached());
    }

    private Home filled(Subject subject, Piece graph) {
        var home = new Home(subject, folder.resolve("graph" + homes.size()));
        String create = graph.text();
        if (!create.isEmpty()) {
            home.commit(create, Map.of());
        }
        if (subject.indexed()) {
            Subject.INDEXES.forEach(it -> home.commit(it, Map.of()));
        }
        return home;
    }

    private Home home(Subject subject) {
        Home home = homes.get(key(subject));
        if (home == null) {
            throw new IllegalArgumentException("no home for " + subject);
        }
        return home;
    }

    Answer ask(Subject subject, Trial trial) {
        return home(subject)
                .ask(
                        subject.rewrites(),
                        trial.statement().text(),
                        trial.ordered(),
                        Trial.PARAMETERS);
    }

    /** What the optimizer makes of a statement for a subject, if that has a plan at all. */
    Optional<Planned> planned(Subject subject, Trial trial) {
        return home(subject).planned(trial.statement().text());
    }

    /** The first subject that does not agree with what the oracle answered. */
    Optional<Difference> difference(Trial trial, Answer expected, List<Subject> subjects) {
        for (Subject subject : subjects) {
            Answer actual = ask(subject, trial);
            if (!expected.agreesWith(actual) || actual.isDefect()) {
                return Optional.of(new Difference(trial, subject, expected, actual));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        homes.values().forEach(Home::close);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
