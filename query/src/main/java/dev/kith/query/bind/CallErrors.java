package dev.kith.query.bind;

import dev.kith.ErrorCode;
import dev.kith.QueryException;
import dev.kith.query.ast.SourceSpan;
import dev.kith.query.function.FunctionRegistry;
import dev.kith.query.function.FunctionSignature;
import dev.kith.query.function.Procedure;
import dev.kith.query.function.SignatureText;

import java.util.List;

/** The errors of calling functions and procedures. */
final class CallErrors extends PlacedErrors {
    private final FunctionRegistry functions;

    CallErrors(String text, FunctionRegistry functions) {
        super(text);
        this.functions = functions;
    }

    QueryException unknownFunction(String name, SourceSpan span) {
        return syntaxError(
                ErrorCode.UNKNOWN_FUNCTION,
                "UnknownFunction",
                "there is no function %s().%s".formatted(name, functionMeant(name)),
                span);
    }

    private String functionMeant(String name) {
        int dot = name.lastIndexOf('.');
        boolean isMethod = dot > 0 && functions.scalar(name.substring(dot + 1)).isPresent();
        return isMethod
                ? " Did you mean `%s(%s)`?"
                        .formatted(name.substring(dot + 1), name.substring(0, dot))
                : FunctionHabits.instead(name)
                        .map(" %s"::formatted)
                        .orElseGet(() -> suggestion(name, functionNames()));
    }

    QueryException procedureNotFound(String name, SourceSpan span) {
        return error(
                ErrorCode.UNKNOWN_PROCEDURE,
                "ProcedureError",
                "ProcedureNotFound",
                "there is no procedure %s.%s".formatted(name, suggestion(name, procedureNames())),
                span);
    }

    QueryException wrongArgumentCount(FunctionSignature signature, int given, SourceSpan span) {
        return syntaxError(
                ErrorCode.WRONG_ARGUMENT_COUNT,
                "InvalidNumberOfArguments",
                "%s takes %s but got %d: %s"
                        .formatted(
                                signature.name(),
                                expected(signature),
                                given,
                                SignatureText.call(signature)),
                span);
    }

    QueryException argumentsNotPassed(String procedure, SourceSpan span) {
        return syntaxError(
                ErrorCode.SEMANTIC,
                "InvalidArgumentPassingMode",
                "the arguments of %s must be written in parentheses within a longer query"
                        .formatted(procedure),
                span);
    }

    QueryException noSuchColumn(Procedure procedure, String name, SourceSpan span) {
        List<String> columns = procedure.columns().stream()
                .map(FunctionSignature.Parameter::name)
                .toList();
        return syntaxError(
                ErrorCode.UNDEFINED_VARIABLE,
                "UndefinedVariable",
                "%s has no column `%s`, only: %s"
                        .formatted(procedure.signature().name(), name, String.join(", ", columns)),
                span);
    }

    private static String expected(FunctionSignature signature) {
        int most = signature.parameters().size();
        int least = signature.requiredCount();
        String count = signature.variadic()
                ? least + " or more"
                : least == most ? Integer.toString(least) : least + " to " + most;
        return count + (count.equals("1") ? " argument" : " arguments");
    }

    private List<String> functionNames() {
        return functions.functions().stream()
                .map(listing -> listing.signature().name())
                .toList();
    }

    private List<String> procedureNames() {
        return functions.procedures().stream()
                .map(procedure -> procedure.signature().name())
                .toList();
    }
}
