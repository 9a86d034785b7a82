package dev.kith.query.show;

import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.FunctionContext;
import dev.kith.query.function.FunctionSignature;
import dev.kith.query.function.FunctionSignature.Parameter;
import dev.kith.query.function.Procedure;
import dev.kith.query.function.ProcedureRows;
import dev.kith.value.Value;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that SHOW lists, as a procedure without arguments.
 *
 * @param command what asks for it: {@code SHOW INDEXES}
 * @param columns first those that are shown where nothing is asked for
 * @param briefCount how many these are
 * @param rows made when it runs
 */
public record ShownTable(
        String command,
        List<Parameter> columns,
        int briefCount,
        Function<FunctionContext, Stream<Value[]>> rows)
        implements Procedure {
    /** The columns as {@link ShownTable} has them, over things that are found when it runs. */
    static <T> ShownTable of(
            String command,
            List<ShownColumn<T>> columns,
            int briefCount,
            Function<FunctionContext, Stream<T>> things) {
        return new ShownTable(
                command,
                columns.stream().map(ShownColumn::parameter).toList(),
                briefCount,
                context -> things.apply(context).map(thing -> ShownColumn.row(columns, thing)));
    }

    @Override
    public FunctionSignature signature() {
        return new FunctionSignature(command, List.of(), 0, false, ArgumentType.ANY, command);
    }

    @Override
    public boolean writes() {
        return false;
    }

    @Override
    public ProcedureRows call(Value[] arguments, FunctionContext context) {
        return ProcedureRows.of(rows.apply(context).toList());
    }
}
