package dev.kith.query.function;

import dev.kith.query.function.FunctionSignature.Parameter;

import java.util.List;
import java.util.stream.Collectors;

/** Signatures as people read them: {@code round(number :: INTEGER | FLOAT) :: FLOAT}. */
public final class SignatureText {
    private SignatureText() {}

    public static String of(FunctionSignature signature) {
        return call(signature) + " :: " + signature.returns().typeName();
    }

    public static String of(Procedure procedure) {
        return procedure.columns().stream()
                .map(column -> column.name() + " :: " + column.type().typeName())
                .collect(Collectors.joining(", ", call(procedure.signature()) + " :: (", ")"));
    }

    /** Without what it gives: {@code round(number :: INTEGER | FLOAT)}. */
    public static String call(FunctionSignature signature) {
        var text = new StringBuilder(signature.name()).append('(');
        List<Parameter> parameters = signature.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            boolean required = i < signature.requiredCount();
            text.append(i == 0 ? "" : ", ")
                    .append(required ? "" : "[")
                    .append(parameters.get(i).name());
            parameters.get(i).defaultValue().ifPresent(it -> text.append(" = ").append(it));
            text.append(" :: ")
                    .append(parameters.get(i).type().typeName())
                    .append(required ? "" : "]");
        }
        return text.append(signature.variadic() ? ", ...)" : ")").toString();
    }
}
