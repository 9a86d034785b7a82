package dev.kith.query.differential;

import dev.kith.Durability;
import dev.kith.GraphOptions;
import dev.kith.KithException;
import dev.kith.QueryException;
import dev.kith.engine.Execution;
import dev.kith.engine.ExecutionOptions;
import dev.kith.engine.QueryEngine;
import dev.kith.engine.SideEffects;
import dev.kith.engine.Statement;
import dev.kith.query.Engines;
import dev.kith.query.StoreKind;
import dev.kith.query.optimize.Rewrite;
import dev.kith.store.GraphReader;
import dev.kith.store.GraphStore;
import dev.kith.store.GraphStoreProvider;
import dev.kith.store.GraphWriter;
import dev.kith.value.Value;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/** A store with a graph in it, and the engines that have been asked about it. */
final class Home implements AutoCloseable {
    private static final ExecutionOptions OPTIONS =
            new ExecutionOptions(Duration.ofSeconds(10), 256L << 20, () -> false, false);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final GraphStore store;
    private final Map<Set<Rewrite>, QueryEngine> engines = new HashMap<>();

    Home(Subject subject, Path folder) {
        store = open(subject, folder);
    }

    private static GraphStore open(Subject subject, Path folder) {
        if (subject.store() == StoreKind.MEMORY || subject.cached()) {
            return subject.store().open(folder);
        }
        return ServiceLoader.load(GraphStoreProvider.class)
                .findFirst()
                .orElseThrow()
                .open(folder, GraphOptions.defaults().withCacheBytes(0));
    }

    private QueryEngine engine(Set<Rewrite> rewrites) {
        return engines.computeIfAbsent(rewrites, it -> Engines.with(store, it));
    }

    /** Runs a statement and commits what it wrote. */
    void commit(String text, Map<String, Value> parameters) {
        Statement statement = engine(EnumSet.allOf(Rewrite.class)).prepare(text);
        try (GraphWriter writer = store.begin(SOON, Durability.ASYNC)) {
            statement.run(writer, parameters, OPTIONS).close();
            writer.commit();
        }
    }

    /** What the optimizer makes of a statement, if that has a plan at all. */
    Optional<Planned> planned(String text) {
        try (GraphReader reader = store.snapshot()) {
            return Optional.of(Planned.of(text, reader));
        } catch (QueryException refused) {
            return Optional.empty();
        }
    }

    /** Runs a statement and rolls back what it wrote. */
    Answer ask(Set<Rewrite> rewrites, String text, boolean ordered, Map<String, Value> parameters) {
        String plan = "";
        try {
            Statement statement = engine(rewrites).prepare(text);
            plan = statement.plan();
            if (statement.writes()) {
                try (GraphWriter writer = store.begin(SOON, Durability.ASYNC)) {
                    Answer answer = answer(statement, plan, writer, ordered, parameters);
                    writer.rollback();
                    return answer;
                }
            }
            try (GraphReader reader = store.snapshot()) {
                return answer(statement, plan, reader, ordered, parameters);
            }
        } catch (QueryException error) {
            return Answer.failed(plan, describe(error));
        } catch (KithException error) {
            return Answer.failed(plan, error.code() + " " + error.getMessage());
        } catch (RuntimeException | AssertionError | StackOverflowError defect) {
            return Answer.failed(plan, defect(defect));
        }
    }

    private static String describe(QueryException error) {
        var kind = error.classification();
        return "%s %s %s %s"
                .formatted(kind.phase().text(), kind.type(), kind.detail(), error.code());
    }

    private static String defect(Throwable defect) {
        var where = new StringBuilder("DEFECT ").append(defect);
        for (int i = 0; i < Math.min(6, defect.getStackTrace().length); i++) {
            where.append(System.lineSeparator())
                    .append("      at ")
                    .append(defect.getStackTrace()[i]);
        }
        return where.toString();
    }

    private static Answer answer(
            Statement statement,
            String plan,
            GraphReader reader,
            boolean ordered,
            Map<String, Value> parameters) {
        var rows = new ArrayList<String>();
        SideEffects effects;
        try (Execution execution = statement.run(reader, parameters, OPTIONS)) {
            while (execution.next()) {
                rows.add(row(statement.columns(), execution, reader));
            }
            effects = execution.sideEffects();
        }
        if (!ordered) {
            Collections.sort(rows);
        }
        rows.addFirst(statement.columns().toString());
        String graph = statement.writes() ? GraphText.of(reader) : "";
        return new Answer(plan, rows, effects, graph, Optional.empty());
    }

    private static String row(List<String> columns, Execution execution, GraphReader reader) {
        var shown = new Shown(reader);
        var values = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            Value value = execution.value(i);
            values.add(columns.get(i).startsWith("bag") ? shown.bag(value) : shown.value(value));
        }
        return String.join(" | ", values);
    }

    @Override
    public void close() {
        store.close();
    }
}
