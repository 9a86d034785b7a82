package dev.kith.shell;

import dev.kith.Graph;
import dev.kith.load.BulkLoad;
import dev.kith.load.BulkLoadReport;
import dev.kith.shell.output.LoadProgressBar;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/** {@code kith import}: builds a new database from CSV files. */
@Command(
        name = "import",
        description = {
            "Builds a new database from CSV files with typed headers, all of it or nothing.",
            "Headers: id:ID(Person), name, age:int, tags:string[], :LABEL for nodes;",
            ":START_ID(Person), :END_ID(Person), :TYPE, since:int for relationships."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    /** As shells have it for Ctrl-C. */
    private static final int STOPPED = 130;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "A folder that is missing or empty.")
    private Path folder = Path.of(".");

    @Option(
            names = "--nodes",
            paramLabel = "[LABEL[:LABEL]=]FILE",
            description = "A file of nodes.")
    private List<String> nodes = new ArrayList<>();

    @Option(
            names = "--relationships",
            paramLabel = "[TYPE=]FILE",
            description = "A file of relationships.")
    private List<String> relationships = new ArrayList<>();

    @Option(
            names = "--index",
            paramLabel = "LABEL.KEY",
            description = "Builds an index over what was loaded.")
    private List<String> indexes = new ArrayList<>();

    @Option(
            names = "--unique",
            paramLabel = "LABEL.KEY",
            description = "Builds an index in which no value may occur twice.")
    private List<String> uniqueIndexes = new ArrayList<>();

    @Option(names = "--delimiter", description = "Between fields; a comma if not given.")
    private char delimiter = ',';

    @Option(names = "--array-delimiter", description = "Between elements of a list; ; otherwise.")
    private char listDelimiter = ';';

    @Override
    public Integer call() {
        if (nodes.isEmpty() && relationships.isEmpty()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "give what to load: --nodes Person=persons.csv, --relationships KNOWS=knows.csv");
        }
        var progress = new LoadProgressBar(System.err);
        BulkLoadReport report;
        try (var stoppable = new StoppableLoad(progress)) {
            report = Graph.bulkLoad(load().progress(stoppable));
        } catch (CancellationException stopped) {
            return STOPPED;
        } finally {
            progress.end();
        }
        System.err.printf(
                Locale.ROOT,
                "%s, %s, %s in %.1f s%n",
                counted(report.nodes(), "node", "nodes"),
                counted(report.relationships(), "relationship", "relationships"),
                counted(report.properties(), "property", "properties"),
                report.took().toMillis() / 1000.0);
        return 0;
    }

    private static String counted(long count, String one, String several) {
        return "%,d %s".formatted(count, count == 1 ? one : several);
    }

    private BulkLoad load() {
        BulkLoad load = BulkLoad.into(folder).delimiter(delimiter).listDelimiter(listDelimiter);
        for (String given : nodes) {
            int sign = given.indexOf('=');
            load = load.nodes(
                    given.substring(0, Math.max(0, sign)), Path.of(given.substring(sign + 1)));
        }
        for (String given : relationships) {
            int sign = given.indexOf('=');
            load = load.relationships(
                    given.substring(0, Math.max(0, sign)), Path.of(given.substring(sign + 1)));
        }
        for (String given : indexes) {
            load = load.index(label(given), key(given));
        }
        for (String given : uniqueIndexes) {
            load = load.uniqueIndex(label(given), key(given));
        }
        return load;
    }

    private static String label(String labelAndKey) {
        return labelAndKey.substring(0, dot(labelAndKey));
    }

    private static String key(String labelAndKey) {
        return labelAndKey.substring(dot(labelAndKey) + 1);
    }

    private static int dot(String labelAndKey) {
        int dot = labelAndKey.indexOf('.');
        if (dot < 0) {
            throw new CommandException(
                    "an index is given as LABEL.KEY, such as Person.id, not " + labelAndKey);
        }
        return dot;
    }
}
