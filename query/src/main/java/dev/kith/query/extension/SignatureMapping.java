package dev.kith.query.extension;

import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.extension.Column;
import dev.kith.extension.Parameter;
import dev.kith.extension.Signature;
import dev.kith.extension.ValueType;
import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.FunctionErrors;
import dev.kith.query.function.FunctionSignature;
import dev.kith.value.Value;

import java.util.List;

/** Signatures of the program as the engine has them. */
final class SignatureMapping {
    private SignatureMapping() {}

    static FunctionSignature of(Signature signature, ArgumentType returns) {
        List<FunctionSignature.Parameter> parameters = signature.parameters().stream()
                .map(parameter -> of(signature.name(), parameter))
                .toList();
        int required = (int) signature.parameters().stream()
                .filter(parameter -> parameter.defaultValue().isEmpty())
                .count();
        return new FunctionSignature(
                signature.name(), parameters, required, false, returns, signature.description());
    }

    static FunctionSignature.Parameter of(Column column) {
        return new FunctionSignature.Parameter(column.name(), of(column.type()));
    }

    private static FunctionSignature.Parameter of(String owner, Parameter parameter) {
        ArgumentType type = of(parameter.type());
        parameter.defaultValue().ifPresent(value -> requireDefault(owner, parameter, type, value));
        return new FunctionSignature.Parameter(parameter.name(), type, parameter.defaultValue());
    }

    private static void requireDefault(
            String owner, Parameter parameter, ArgumentType type, Value value) {
        if (!type.admits(value)) {
            throw new KithException(
                    ErrorCode.INVALID_ARGUMENT,
                    "%s: the default of `%s` must be %s but is %s"
                            .formatted(
                                    owner,
                                    parameter.name(),
                                    type.phrase(),
                                    FunctionErrors.describe(value)));
        }
    }

    static ArgumentType of(ValueType type) {
        return switch (type) {
            case ANY -> ArgumentType.ANY;
            case BOOLEAN -> ArgumentType.BOOLEAN;
            case INTEGER -> ArgumentType.INTEGER;
            case FLOAT -> ArgumentType.FLOAT;
            case NUMBER -> ArgumentType.NUMBER;
            case STRING -> ArgumentType.STRING;
            case LIST -> ArgumentType.LIST;
            case MAP -> ArgumentType.MAP;
            case DATE -> ArgumentType.DATE;
            case LOCAL_TIME -> ArgumentType.LOCAL_TIME;
            case TIME -> ArgumentType.TIME;
            case LOCAL_DATE_TIME -> ArgumentType.LOCAL_DATE_TIME;
            case DATE_TIME -> ArgumentType.DATE_TIME;
            case DURATION -> ArgumentType.DURATION;
            case POINT -> ArgumentType.POINT;
            case NODE -> ArgumentType.NODE;
            case RELATIONSHIP -> ArgumentType.RELATIONSHIP;
            case PATH -> ArgumentType.PATH;
        };
    }
}
