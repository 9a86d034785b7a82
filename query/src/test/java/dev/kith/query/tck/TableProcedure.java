package dev.kith.query.tck;

import dev.kith.extension.Call;
import dev.kith.extension.Extension;
import dev.kith.extension.UserProcedure;
import dev.kith.extension.ValueType;
import dev.kith.value.NullValue;
import dev.kith.value.Truth;
import dev.kith.value.Value;
import dev.kith.value.ValueEquality;

import java.util.ArrayList;
import java.util.List;

/**
 * A procedure that a scenario defines by a table: arguments in the first columns, answers in the
 * others. Its rows for some arguments are the lines that begin with them, in order.
 */
final class TableProcedure {
    private record Typed(String name, ValueType type) {}

    private TableProcedure() {}

    /** Every procedure that exists in a scenario. */
    static List<Extension> of(TckScenario scenario) {
        return scenario.steps().stream()
                .filter(TckStep.ProcedureExists.class::isInstance)
                .map(TckStep.ProcedureExists.class::cast)
                .<Extension>map(it -> of(it.signature(), it.table()))
                .toList();
    }

    /** As the kit writes it: {@code a.b(in :: STRING?) :: (out :: STRING?)} and the table. */
    static UserProcedure of(String written, List<List<String>> table) {
        int columns = written.lastIndexOf("::", written.lastIndexOf('('));
        String call = written.substring(0, columns).strip();
        int parenthesis = call.indexOf('(');
        var builder = UserProcedure.reading(call.substring(0, parenthesis).strip())
                .description("Looks up a line of a table.");
        List<Typed> parameters = typed(call.substring(parenthesis));
        parameters.forEach(it -> builder.parameter(it.name(), it.type()));
        typed(written.substring(columns + 2)).forEach(it -> builder.yields(it.name(), it.type()));
        List<List<Value>> lines =
                table.stream().skip(1).map(TableProcedure::line).toList();
        return builder.rows(procedureCall -> lines.stream()
                .filter(line -> answers(line, procedureCall, parameters))
                .map(line -> line.subList(parameters.size(), line.size())));
    }

    private static List<Typed> typed(String written) {
        String inner = written.strip();
        inner = inner.substring(1, inner.length() - 1).strip();
        List<Typed> typed = new ArrayList<>();
        if (!inner.isEmpty()) {
            for (String part : inner.split(",", -1)) {
                String[] nameAndType = part.split("::", -1);
                String type = nameAndType[1].strip().replace("?", "");
                typed.add(new Typed(nameAndType[0].strip(), ValueType.valueOf(type)));
            }
        }
        return typed;
    }

    private static List<Value> line(List<String> cells) {
        return cells.stream()
                .map(cell -> TckValueWriter.write(TckValueParser.parse(cell)))
                .toList();
    }

    private static boolean answers(List<Value> line, Call call, List<Typed> parameters) {
        for (int i = 0; i < parameters.size(); i++) {
            if (!same(line.get(i), call.value(parameters.get(i).name()))) {
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
