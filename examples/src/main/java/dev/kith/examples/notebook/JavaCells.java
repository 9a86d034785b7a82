package dev.kith.examples.notebook;

import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Java cells in a JShell inside this JVM, so that what a cell computes can be shown as what it is
 * and not only as text. What does not compile, throws or fails an assertion fails the cell.
 */
public final class JavaCells {
    /** What a cell without a value gives. */
    static final Object NOTHING = new Object();

    private static final AtomicReference<Object> SHOWN = new AtomicReference<>(NOTHING);

    private final JShell shell;

    JavaCells() {
        shell = JShell.builder().executionEngine("local").build();
        shell.addToClasspath(System.getProperty("java.class.path"));
        run("import dev.kith.*;");
        run("import java.nio.file.Files;");
        run("import java.nio.file.Path;");
        run("import java.util.*;");
        run("import dev.kith.examples.notebook.*;");
    }

    /** Called by the code that JShell runs. */
    public static void show(Object value) {
        SHOWN.set(value);
    }

    /** Runs the snippets of a cell in order; gives the value of the last if it is an expression. */
    Object run(String cell) {
        SHOWN.set(NOTHING);
        String rest = cell;
        while (!rest.isBlank()) {
            CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            if (next.completeness() == SourceCodeAnalysis.Completeness.EMPTY) {
                break;
            }
            String source = next.source() == null ? rest : next.source();
            runSnippet(source, next.remaining().isBlank());
            rest = next.source() == null ? "" : next.remaining();
        }
        return Objects.requireNonNullElse(SHOWN.get(), "null");
    }

    /** Runs a query on the graph that a variable holds. */
    Object cypher(String graphVariable, String query) {
        return run("CypherCell.run(%s, %s)".formatted(graphVariable, quoted(query)));
    }

    /** What may stand where a cell is being typed. */
    Completion complete(String cell, int at) {
        int[] start = {at};
        List<String> words =
                shell.sourceCodeAnalysis().completionSuggestions(cell, at, start).stream()
                        .map(SourceCodeAnalysis.Suggestion::continuation)
                        .distinct()
                        .toList();
        return new Completion(words, start[0]);
    }

    /** What may stand in a query; nothing as long as no variable holds the graph. */
    Completion completeCypher(String graphVariable, String query, int at) {
        try {
            return (Completion) run(
                    "Completion.ofCypher(%s, %s, %d)".formatted(graphVariable, quoted(query), at));
        } catch (CellFailedException noGraph) {
            return new Completion(List.of(), at);
        }
    }

    private void runSnippet(String source, boolean last) {
        for (SnippetEvent event : shell.eval(source)) {
            if (event.exception() != null) {
                throw new CellFailedException(describe(event.exception()), event.exception());
            }
            if (event.status() == Snippet.Status.REJECTED) {
                throw new CellFailedException(diagnostics(event.snippet()), null);
            }
            if (last) {
                valueName(event.snippet())
                        .ifPresent(name -> shell.eval("JavaCells.show(%s)".formatted(name)));
            }
        }
    }

    /** The variable that holds the value of an expression; none for other snippets. */
    private static Optional<String> valueName(Snippet snippet) {
        if (snippet instanceof ExpressionSnippet expression) {
            return Optional.of(expression.name());
        }
        boolean temporary = snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
        return temporary && snippet instanceof VarSnippet variable
                ? Optional.of(variable.name())
                : Optional.empty();
    }

    private String diagnostics(Snippet snippet) {
        return shell.diagnostics(snippet)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .collect(Collectors.joining(
                        "\n", "this does not compile: " + snippet.source() + "\n", ""));
    }

    private static String describe(Exception exception) {
        return exception instanceof EvalException thrown
                ? thrown.getExceptionClassName() + ": " + thrown.getMessage()
                : String.valueOf(exception);
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r", "\\r")
                        .replace("\n", "\\n")
                + "\"";
    }
}
