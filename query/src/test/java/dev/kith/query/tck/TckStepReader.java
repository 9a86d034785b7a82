package dev.kith.query.tck;

import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleTable;
import io.cucumber.messages.types.PickleTableCell;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands the sentences of the kit; one that it does not know fails the run. */
final class TckStepReader {
    private static final Pattern NAMED_GRAPH = Pattern.compile("the (.+) graph");
    private static final Pattern PROCEDURE =
            Pattern.compile("there exists a procedure (.+):", Pattern.DOTALL);
    private static final Pattern ERROR = Pattern.compile(
            "an? (\\w+) should be raised at (compile time|runtime|any time): (\\S+)");
    private static final Pattern RESULT = Pattern.compile(
            "the result should be(, in (any )?order)?( \\(ignoring element order for"
                    + " lists\\))?:");

    private TckStepReader() {}

    static TckStep read(PickleStep step) {
        String text = step.getText().strip();
        switch (text) {
            case "an empty graph", "any graph" -> {
                return new TckStep.EmptyGraph();
            }
            case "having executed:" -> {
                return new TckStep.Setup(docString(step));
            }
            case "parameters are:" -> {
                return new TckStep.Parameters(table(step));
            }
            case "executing query:" -> {
                return new TckStep.Query(docString(step), false);
            }
            case "executing control query:" -> {
                return new TckStep.Query(docString(step), true);
            }
            case "the result should be empty" -> {
                return new TckStep.ExpectEmpty();
            }
            case "no side effects" -> {
                return new TckStep.ExpectSideEffects(List.of());
            }
            case "the side effects should be:" -> {
                return new TckStep.ExpectSideEffects(table(step));
            }
            default -> {
                return readPattern(text, step);
            }
        }
    }

    private static TckStep readPattern(String text, PickleStep step) {
        Matcher error = ERROR.matcher(text);
        if (error.matches()) {
            return new TckStep.ExpectError(error.group(1), error.group(2), error.group(3));
        }
        Matcher result = RESULT.matcher(text);
        if (result.matches()) {
            boolean ordered = result.group(1) != null && result.group(2) == null;
            return new TckStep.ExpectRows(table(step), ordered, result.group(3) != null);
        }
        Matcher procedure = PROCEDURE.matcher(text);
        if (procedure.matches()) {
            return new TckStep.ProcedureExists(procedure.group(1), table(step));
        }
        Matcher graph = NAMED_GRAPH.matcher(text);
        if (graph.matches()) {
            return new TckStep.NamedGraph(graph.group(1));
        }
        throw new IllegalArgumentException("unknown sentence: " + text);
    }

    private static String docString(PickleStep step) {
        return step.getArgument().orElseThrow().getDocString().orElseThrow().getContent();
    }

    private static List<List<String>> table(PickleStep step) {
        PickleTable table = step.getArgument().orElseThrow().getDataTable().orElseThrow();
        return table.getRows().stream()
                .map(row ->
                        row.getCells().stream().map(PickleTableCell::getValue).toList())
                .toList();
    }
}
