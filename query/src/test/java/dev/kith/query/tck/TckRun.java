package dev.kith.query.tck;

import dev.kith.Durability;
import dev.kith.ErrorCode;
import dev.kith.QueryException;
import dev.kith.engine.Execution;
import dev.kith.engine.ExecutionOptions;
import dev.kith.engine.QueryEngine;
import dev.kith.engine.Statement;
import dev.kith.query.CypherEngine;
import dev.kith.store.GraphReader;
import dev.kith.store.GraphStore;
import dev.kith.store.GraphWriter;
import dev.kith.value.Value;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One scenario on one store: each step is executed, or compared with what was executed before. */
final class TckRun {
    private static final ExecutionOptions OPTIONS =
            new ExecutionOptions(Duration.ofSeconds(30), 1L << 30, () -> false, false);

    private final GraphStore store;
    private final QueryEngine engine;
    private final Map<String, Value> parameters = new HashMap<>();
    private @Nullable Outcome outcome;
    private @Nullable GraphState before;

    /** What a query gave: its table or its error. */
    private sealed interface Outcome {
        record Table(List<String> columns, List<List<TckValue>> rows) implements Outcome {}

        record Failure(QueryException exception, boolean whilePreparing) implements Outcome {}
    }

    private TckRun(GraphStore store, QueryEngine engine) {
        this.store = store;
        this.engine = engine;
    }

    /** Throws an {@link AssertionError} that says what is not as the scenario demands. */
    static void run(TckScenario scenario, GraphStore store) throws IOException {
        var engine = new CypherEngine(store);
        engine.register(TableProcedure.of(scenario));
        new TckRun(store, engine).run(scenario);
    }

    private void run(TckScenario scenario) throws IOException {
        boolean expectsError =
                scenario.steps().stream().anyMatch(TckStep.ExpectError.class::isInstance);
        for (TckStep step : scenario.steps()) {
            run(step);
            if (step instanceof TckStep.Query
                    && !expectsError
                    && outcome instanceof Outcome.Failure error) {
                throw new AssertionError("unexpected error", error.exception());
            }
        }
    }

    private void run(TckStep step) throws IOException {
        switch (step) {
            case TckStep.EmptyGraph empty -> {}
            case TckStep.NamedGraph graph -> execute(TckScenarios.graph(graph.name()));
            case TckStep.Setup setup -> execute(setup.query());
            case TckStep.Parameters given -> setParameters(given.namesAndValues());
            case TckStep.ProcedureExists known -> {}
            case TckStep.Query query -> {
                if (!query.control()) {
                    before = GraphState.of(store);
                }
                outcome = attempt(query.query());
            }
            case TckStep.ExpectRows rows -> compare(rows);
            case TckStep.ExpectEmpty empty -> check("rows", List.of(), table().rows());
            case TckStep.ExpectError error -> compare(error);
            case TckStep.ExpectSideEffects effects -> compare(effects);
        }
    }

    private Outcome attempt(String query) {
        Statement statement;
        try {
            statement = engine.prepare(query);
        } catch (QueryException e) {
            return new Outcome.Failure(e, true);
        }
        try {
            return execute(statement);
        } catch (QueryException e) {
            return new Outcome.Failure(e, false);
        }
    }

    private void execute(String query) {
        execute(engine.prepare(query));
    }

    private Outcome.Table execute(Statement statement) {
        if (!statement.writes()) {
            try (GraphReader reader = store.snapshot()) {
                return read(statement, reader);
            }
        }
        try (GraphWriter writer = store.begin(Duration.ofSeconds(10), Durability.ASYNC)) {
            Outcome.Table table = read(statement, writer);
            writer.commit();
            return table;
        }
    }

    private Outcome.Table read(Statement statement, GraphReader reader) {
        var values = new TckValueReader(reader);
        List<String> columns = statement.columns();
        List<List<TckValue>> rows = new ArrayList<>();
        try (Execution execution = statement.run(reader, parameters, OPTIONS)) {
            while (execution.next()) {
                List<TckValue> row = new ArrayList<>();
                for (int i = 0; i < columns.size(); i++) {
                    row.add(values.read(execution.value(i)));
                }
                rows.add(row);
            }
        }
        return new Outcome.Table(columns, rows);
    }

    private void setParameters(List<List<String>> namesAndValues) {
        for (List<String> row : namesAndValues) {
            parameters.put(row.get(0), TckValueWriter.write(TckValueParser.parse(row.get(1))));
        }
    }

    private Outcome.Table table() {
        return switch (outcome) {
            case Outcome.Table table -> table;
            case Outcome.Failure error ->
                throw new AssertionError("an error instead of rows", error.exception());
            case null -> throw new AssertionError("nothing was executed");
        };
    }

    private void compare(TckStep.ExpectRows expected) {
        Outcome.Table actual = table();
        check("columns", expected.table().get(0), actual.columns());
        List<List<TckValue>> wanted = expected.table().stream()
                .skip(1)
                .map(row -> row.stream().map(TckValueParser::parse).toList())
                .toList();
        check("rows", texts(wanted, expected), texts(actual.rows(), expected));
    }

    private static List<String> texts(List<List<TckValue>> rows, TckStep.ExpectRows how) {
        var texts = rows.stream()
                .map(row -> row.stream()
                        .map(value -> how.listsUnordered() ? value.withListsSorted() : value)
                        .toList()
                        .toString());
        return how.ordered() ? texts.toList() : texts.sorted().toList();
    }

    private void compare(TckStep.ExpectError expected) {
        if (!(outcome instanceof Outcome.Failure error)) {
            throw new AssertionError("no error, but expected " + expected);
        }
        QueryException.Classification actual = error.exception().classification();
        if (!actual.type().equals(expected.type())
                || !(expected.detail().equals("*") || actual.detail().equals(expected.detail()))) {
            throw new AssertionError(
                    "expected " + expected + " but was " + actual, error.exception());
        }
        // Parameters come with the run, and are looked at before anything of it is executed.
        boolean beforeExecuting =
                error.whilePreparing() || error.exception().code() == ErrorCode.MISSING_PARAMETER;
        String phase = beforeExecuting ? "compile time" : "runtime";
        if (!actual.phase().text().equals(phase)) {
            throw new AssertionError("raised at " + phase + " but says " + actual);
        }
        if (!expected.phase().equals("any time")) {
            check("phase", expected.phase(), phase);
        }
    }

    private void compare(TckStep.ExpectSideEffects expected) {
        if (before == null) {
            throw new AssertionError("nothing was executed");
        }
        var wanted = new TreeMap<String, Integer>();
        for (List<String> row : expected.table()) {
            if (!row.get(1).equals("0")) {
                wanted.put(row.get(0), Integer.valueOf(row.get(1)));
            }
        }
        check("side effects", wanted, before.changesTo(GraphState.of(store)));
    }

    private static void check(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError(
                    "%s%n  expected %s%n  but was  %s".formatted(what, expected, actual));
        }
    }
}
