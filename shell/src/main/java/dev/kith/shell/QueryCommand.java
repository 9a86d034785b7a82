package dev.kith.shell;

import dev.kith.Graph;
import dev.kith.GraphOptions;
import dev.kith.KithException;
import dev.kith.Plan;
import dev.kith.query.parse.ScriptStatement;
import dev.kith.shell.output.Format;
import dev.kith.shell.output.RowWriting;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/** {@code kith query}: runs statements, rows on standard output. */
@Command(
        name = "query",
        description = "Runs one statement, or those of a file or of standard input.",
        mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the database.")
    private Path folder = Path.of(".");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "STATEMENT",
            description = "Cypher; - reads statements separated by ; from standard input.")
    private @Nullable String statement;

    @Option(
            names = "-f",
            paramLabel = "FILE",
            description = "Reads statements from a file; - is standard input.")
    private @Nullable String file;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description =
                    "A value for $NAME: a number, true, false, null, a list or map as in Cypher,"
                            + " else a string ('42' in quotes is one too).")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private Format format = Format.BOX;

    @Option(names = "--create", description = "Creates the database if there is none.")
    private boolean create;

    @Override
    public Integer call() throws IOException {
        Script script = script();
        Map<String, Object> values = ParameterText.parse(parameters);
        GraphOptions options = GraphOptions.defaults().withCreateIfMissing(create);
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        try (Graph graph = Graph.open(folder, options)) {
            for (ScriptStatement each : script.statements()) {
                try {
                    run(graph, each.text(), values, out);
                } catch (KithException failure) {
                    throw script.placed(each, failure);
                }
            }
        } finally {
            out.flush();
        }
        return 0;
    }

    private void run(Graph graph, String text, Map<String, Object> values, PrintWriter out) {
        graph.query(text).params(values).consume(result -> {
            RowWriting.write(result, format.writer(out), out);
            result.summary().plan().ifPresent(plan -> show(plan, out));
        });
    }

    /** A plan is for people: it stands between rows only where those are for people too. */
    private void show(Plan plan, PrintWriter out) {
        if (format == Format.BOX) {
            out.println(plan);
        } else {
            System.err.println(plan);
        }
    }

    private Script script() throws IOException {
        if ((statement == null) == (file == null)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "give a statement, or -f FILE, or - for standard input");
        }
        if (statement != null && !statement.equals(Script.STANDARD_INPUT)) {
            return Script.ofOne(statement);
        }
        return Script.read(file == null ? Script.STANDARD_INPUT : file);
    }
}
