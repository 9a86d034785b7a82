package dev.kith.query.show;

import static dev.kith.query.show.ShownColumn.text;

import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.FunctionRegistry;
import dev.kith.query.function.Procedure;
import dev.kith.query.function.SignatureText;

import java.util.List;

/** {@code SHOW PROCEDURES}: those that a statement may call, in order of name. */
public final class ShownProcedures {
    private static final List<ShownColumn<Procedure>> COLUMNS = List.of(
            text("name", it -> it.signature().name()),
            text("description", it -> it.signature().description()),
            text("mode", it -> it.writes() ? "WRITE" : "READ"),
            text("signature", SignatureText::of),
            ShownColumn.of(
                    "argumentDescription",
                    ArgumentType.LIST,
                    it -> ParameterTable.ofArguments(it.signature())),
            ShownColumn.of(
                    "returnDescription",
                    ArgumentType.LIST,
                    it -> ParameterTable.ofColumns(it.columns())));
    private static final int BRIEF = 3;

    private ShownProcedures() {}

    public static ShownTable all(FunctionRegistry registry) {
        return ShownTable.of(
                "SHOW PROCEDURES", COLUMNS, BRIEF, context -> registry.procedures().stream());
    }
}
