package dev.kith.query.tck;

import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.FunctionContext;
import dev.kith.query.function.FunctionSignature;
import dev.kith.query.function.FunctionSignature.Parameter;
import dev.kith.query.function.Procedure;
import dev.kith.value.NullValue;
import dev.kith.value.Truth;
import dev.kith.value.Value;
import dev.kith.value.ValueEquality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * A procedure that a scenario defines by a table: arguments in the first columns, answers in the
 * others. Its rows for some arguments are the lines that begin with them, in order.
 */
record TableProcedure(FunctionSignature signature, List<Parameter> columns, List<Value[]> lines)
        implements Procedure {
    /** Every procedure that exists in a scenario. */
    static List<Procedure> of(TckScenario scenario) {
        return scenario.steps().stream()
                .filter(TckStep.ProcedureExists.class::isInstance)
                .map(TckStep.ProcedureExists.class::cast)
                .<Procedure>map(it -> of(it.signature(), it.table()))
                .toList();
    }

    /** As the kit writes it: {@code a.b(in :: STRING?) :: (out :: STRING?)} and the table. */
    static TableProcedure of(String written, List<List<String>> table) {
        int columns = written.lastIndexOf("::", written.lastIndexOf('('));
        String call = written.substring(0, columns).strip();
        int parenthesis = call.indexOf('(');
        List<Parameter> parameters = parameters(call.substring(parenthesis));
        var signature = new FunctionSignature(
                call.substring(0, parenthesis).strip(),
                parameters,
                parameters.size(),
                false,
                ArgumentType.ANY,
                "Looks up a line of a table.");
        List<Value[]> lines = table.stream().skip(1).map(TableProcedure::line).toList();
        return new TableProcedure(signature, parameters(written.substring(columns + 2)), lines);
    }

    private static List<Parameter> parameters(String written) {
        String inner = written.strip();
        inner = inner.substring(1, inner.length() - 1).strip();
        List<Parameter> parameters = new ArrayList<>();
        if (!inner.isEmpty()) {
            for (String part : inner.split(",", -1)) {
                String[] nameAndType = part.split("::", -1);
                String type = nameAndType[1].strip().replace("?", "");
                parameters.add(new Parameter(nameAndType[0].strip(), ArgumentType.valueOf(type)));
            }
        }
        return parameters;
    }

    private static Value[] line(List<String> cells) {
        return cells.stream()
                .map(cell -> TckValueWriter.write(TckValueParser.parse(cell)))
                .toArray(Value[]::new);
    }

    @Override
    public boolean writes() {
        return false;
    }

    @Override
    public Iterator<Value[]> call(Value[] arguments, FunctionContext context) {
        return lines.stream()
                .filter(line -> answers(line, arguments))
                .map(line -> Arrays.copyOfRange(line, arguments.length, line.length))
                .iterator();
    }

    private static boolean answers(Value[] line, Value[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (!same(line[i], arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Value one, Value other) {
        return one == NullValue.NULL
                ? other == NullValue.NULL
                : ValueEquality.equal(one, other) == Truth.TRUE;
    }
}
