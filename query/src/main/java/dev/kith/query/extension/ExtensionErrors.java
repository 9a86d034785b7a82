package dev.kith.query.extension;

import dev.kith.ErrorCode;
import dev.kith.KithException;
import dev.kith.QueryException;
import dev.kith.QueryException.Classification;
import dev.kith.query.function.ArgumentType;
import dev.kith.query.function.FunctionErrors;
import dev.kith.query.function.FunctionSignature;
import dev.kith.value.Value;

/** What can go wrong in the code of the program. Who called adds the place of the call. */
final class ExtensionErrors {
    private ExtensionErrors() {}

    /** The code threw. */
    static QueryException failed(String name, Exception cause) {
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return new QueryException(
                ErrorCode.EXTENSION_FAILED,
                Classification.runtime("ProcedureError", "ProcedureCallFailed"),
                "%s failed: %s".formatted(name, describe(cause)),
                cause);
    }

    private static String describe(Exception cause) {
        return switch (cause) {
            case QueryException inner -> inner.code() + ": " + inner.summary();
            case KithException inner -> String.valueOf(inner.getMessage());
            default -> cause.toString();
        };
    }

    /** The code gave a value of another type than it is registered to give. */
    static QueryException wrongResult(String name, ArgumentType type, Value value) {
        return failed("%s is registered to return %s but returned %s"
                .formatted(name, type.phrase(), FunctionErrors.describe(value)));
    }

    static QueryException wrongColumn(
            String name, FunctionSignature.Parameter column, Value value) {
        return failed("%s is registered to yield %s as `%s` but yielded %s"
                .formatted(
                        name,
                        column.type().phrase(),
                        column.name(),
                        FunctionErrors.describe(value)));
    }

    static QueryException wrongRowLength(String name, int columns, int values) {
        return failed(
                "%s has %d columns but gave a row of %d values".formatted(name, columns, values));
    }

    static QueryException noRow(String name, int columns) {
        return failed("%s has %d columns but gave null for a row".formatted(name, columns));
    }

    private static QueryException failed(String message) {
        return new QueryException(
                ErrorCode.EXTENSION_FAILED,
                Classification.runtime("ProcedureError", "ProcedureCallFailed"),
                message);
    }
}
