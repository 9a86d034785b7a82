package dev.kith.query.show;

import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.FunctionRegistry;
import dev.kith.query.function.FunctionSignature.Parameter;
import dev.kith.query.function.Procedure;
import dev.kith.query.function.SignatureText;
import dev.kith.value.StringValue;
import dev.kith.value.Value;

import java.util.List;

/** {@code SHOW PROCEDURES}: those that a statement may call, in order of name. */
public final class ShownProcedures {
    private static final List<Parameter> COLUMNS = List.of(
            new Parameter("name", ArgumentType.STRING),
            new Parameter("description", ArgumentType.STRING),
            new Parameter("mode", ArgumentType.STRING),
            new Parameter("signature", ArgumentType.STRING),
            new Parameter("argumentDescription", ArgumentType.LIST),
            new Parameter("returnDescription", ArgumentType.LIST));
    private static final int BRIEF = 3;

    private ShownProcedures() {}

    public static ShownTable all(FunctionRegistry registry) {
        return new ShownTable(
                "SHOW PROCEDURES",
                COLUMNS,
                BRIEF,
                context ->
                        registry.procedures().stream().map(ShownProcedures::row).toList());
    }

    private static Value[] row(Procedure procedure) {
        return new Value[] {
            StringValue.of(procedure.signature().name()),
            StringValue.of(procedure.signature().description()),
            StringValue.of(procedure.writes() ? "WRITE" : "READ"),
            StringValue.of(SignatureText.of(procedure)),
            ParameterTable.ofArguments(procedure.signature()),
            ParameterTable.ofColumns(procedure.columns())
        };
    }
}
