package dev.kith.shell.demo;

import dev.kith.Graph;
import dev.kith.Result;
import dev.kith.load.BulkLoad;
import dev.kith.load.BulkLoadReport;
import dev.kith.shell.output.Format;
import dev.kith.shell.output.LoadProgressBar;
import dev.kith.shell.output.RowWriting;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The demonstration: makes or takes data, loads it, reopens the database, asks it questions. */
public final class Demo {
    private static final long SEED = 42;

    private final PrintWriter out;
    private final LoadProgressBar progress;

    public Demo(PrintWriter out, LoadProgressBar progress) {
        this.out = out;
        this.progress = progress;
    }

    /** Makes a sample of so many people below {@code folder} and shows what can be asked of it. */
    public void onSample(Path folder, int people) throws IOException {
        Path csv = folder.resolve("csv");
        out.printf(
                Locale.ROOT,
                "Making a social graph of %,d people (seed %d) in %s%n",
                people,
                SEED,
                csv);
        new SampleData(csv, people, SEED).write();
        run(folder, csv);
    }

    /** Takes the data of a folder. */
    public void onData(Path folder, Path data) throws IOException {
        run(folder, data);
    }

    private void run(Path folder, Path data) throws IOException {
        Path database = folder.resolve("demo.kith");
        Path scratch = Files.createTempDirectory("kith-demo");
        try {
            BulkLoad load = DataFolder.addTo(BulkLoad.into(database), data, scratch);
            BulkLoadReport loaded = Graph.bulkLoad(load.progress(progress));
            progress.end();
            out.printf(
                    Locale.ROOT,
                    "Loaded %,d nodes and %,d relationships in %.1f s%n",
                    loaded.nodes(),
                    loaded.relationships(),
                    loaded.took().toMillis() / 1000.0);
        } finally {
            delete(scratch);
        }
        long start = System.nanoTime();
        try (Graph graph = Graph.open(database)) {
            out.printf(Locale.ROOT, "Opened it again in %.0f ms%n", millisSince(start));
            for (Question question : Question.ALL) {
                ask(graph, question);
            }
        }
        out.printf(
                "%nThe database is in %s. Try next:%n  ./kith query %s"
                        + " 'MATCH (n) RETURN labels(n) AS labels, count(*) AS nodes'%n",
                database, database);
        out.flush();
    }

    private void ask(Graph graph, Question question) throws IOException {
        if (!has(graph, question.needs())) {
            out.printf(
                    "%nSkipped, since the data has no %s: %s%n",
                    question.needs(), question.titleFor(Map.of("name", "somebody")));
            return;
        }
        Map<String, Object> parameters =
                graph.query(question.parameters()).single().asMap();
        out.printf(
                "%n== %s%n%n%s%n%nwith %s%n",
                question.titleFor(parameters),
                question.cypher().indent(2).stripTrailing(),
                parameters);
        long cold = System.nanoTime();
        graph.query(question.cypher()).params(parameters).list();
        double coldMillis = millisSince(cold);
        long warm = System.nanoTime();
        graph.query(question.cypher()).params(parameters).list();
        double warmMillis = millisSince(warm);
        graph.query(question.cypher()).params(parameters).consume(this::show);
        out.printf(
                Locale.ROOT,
                "%.1f ms the first time, %.2f ms the second%n",
                coldMillis,
                warmMillis);
        out.printf(
                "%nHow it is found:%n%s%n",
                graph.explain(question.cypher()).toString().indent(2).stripTrailing());
        out.flush();
    }

    private static boolean has(Graph graph, String type) {
        return graph.query("MATCH ()-[r:" + type + "]->() RETURN r LIMIT 1")
                .first()
                .isPresent();
    }

    private void show(Result result) {
        RowWriting.write(result, Format.BOX.writer(out), out);
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
