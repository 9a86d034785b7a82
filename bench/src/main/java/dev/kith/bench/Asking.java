package dev.kith.bench;

import dev.kith.Graph;
import dev.kith.Row;
import dev.kith.bench.workload.Parameters;
import dev.kith.bench.workload.Wording;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A wording with one set of parameters, ready to be asked of Kith. Only parameters that the wording
 * uses are handed over, as a user would.
 */
record Asking(Wording wording, Map<String, Object> parameters) {
    static Asking of(Wording wording, Parameters parameters) {
        String text = String.join(" ", wording.statements());
        Map<String, Object> used = new HashMap<>(parameters.byName());
        used.keySet().removeIf(name -> !text.contains("$" + name));
        return new Asking(wording, Map.copyOf(used));
    }

    /** Runs it: the rows, or those of all its statements. */
    List<Row> run(Graph graph) {
        List<String> statements = wording.statements();
        if (statements.size() == 1) {
            return graph.query(statements.get(0)).params(parameters).list();
        }
        List<Row> rows = new ArrayList<>();
        for (String statement : statements) {
            rows.addAll(graph.query(statement).params(parameters).list());
        }
        return rows;
    }

    /** Runs it, with the answer in the shape of the floor's. */
    List<List<Object>> rows(Graph graph) {
        List<Row> rows = run(graph);
        if (wording.statements().size() > 1) {
            long sum = rows.stream()
                    .mapToLong(row -> row.getLong(row.columns().get(0)))
                    .sum();
            return List.of(List.of(sum));
        }
        return rows.stream().map(Asking::values).toList();
    }

    private static List<Object> values(Row row) {
        return row.columns().stream().map(column -> orNone(row.get(column))).toList();
    }

    private static Object orNone(@Nullable Object value) {
        return value == null ? -1L : value;
    }
}
