package dev.kith.query.execute.expression;

import dev.kith.ErrorCode;
import dev.kith.QueryException;
import dev.kith.QueryException.Classification;
import dev.kith.QueryException.Position;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.function.FunctionErrors;
import dev.kith.text.NearestName;
import dev.kith.value.Value;

import java.util.Collection;
import java.util.TreeSet;

/** What can go wrong while a statement runs, and how an error gets its place in the text. */
public final class RuntimeErrors {
    private static final int MAX_SHOWN_NAMES = 20;

    private RuntimeErrors() {}

    /**
     * The error, pointing at a place in the statement unless it points at one already. No
     * expression stands at the very start of a statement: that place stands for none.
     */
    public static QueryException at(QueryException error, Position position, QueryContext context) {
        return error.position().isPresent() || position.offset() == 0
                ? error
                : error.at(context.text(), position);
    }

    /** @param given the names of the parameters that were given */
    public static QueryException missingParameter(String name, Collection<String> given) {
        String known = given.isEmpty()
                ? "none was"
                : "given: " + shortened(given) + NearestName.suggestion(name, given);
        return new QueryException(
                ErrorCode.MISSING_PARAMETER,
                Classification.compileTime("ParameterMissing", "MissingParameter"),
                "the parameter $%s was not given; %s".formatted(name, known));
    }

    /** Names in alphabetical order, the first of them if they are many. */
    private static String shortened(Collection<String> names) {
        var sorted = new TreeSet<>(names);
        var shown = new StringBuilder();
        for (int i = 0; i < MAX_SHOWN_NAMES && !sorted.isEmpty(); i++) {
            shown.append(i == 0 ? "$" : ", $").append(sorted.pollFirst());
        }
        return sorted.isEmpty() ? shown.toString() : shown + ", ...";
    }

    /** An operand is of a type that the operator does not take. */
    public static QueryException operandType(String expected, Value value) {
        return new QueryException(
                ErrorCode.TYPE_ERROR,
                Classification.runtime("TypeError", "InvalidArgumentType"),
                "expected %s, not %s".formatted(expected, FunctionErrors.describe(value)));
    }

    /** Two operands that an arithmetic operator does not combine. */
    public static QueryException operandTypes(String symbol, Value left, Value right) {
        return new QueryException(
                ErrorCode.TYPE_ERROR,
                Classification.runtime("TypeError", "InvalidArgumentType"),
                "%s does not combine %s and %s"
                        .formatted(
                                symbol,
                                FunctionErrors.describe(left),
                                FunctionErrors.describe(right)));
    }

    /** Two operands of {@code ||}, which other languages have for OR. */
    public static QueryException notConcatenated(Value left, Value right) {
        return new QueryException(
                ErrorCode.TYPE_ERROR,
                Classification.runtime("TypeError", "InvalidArgumentType"),
                "|| joins two strings or two lists, not %s and %s; of two conditions, write OR"
                        .formatted(FunctionErrors.describe(left), FunctionErrors.describe(right)));
    }

    public static QueryException mapKeyType(Value key) {
        return new QueryException(
                ErrorCode.TYPE_ERROR,
                Classification.runtime("TypeError", "MapElementAccessByNonString"),
                "a property is found by a String, not by " + FunctionErrors.describe(key));
    }

    public static QueryException listIndexType(Value index) {
        return new QueryException(
                ErrorCode.TYPE_ERROR,
                Classification.runtime("TypeError", "ListElementAccessByNonInteger"),
                "an element of a list is found by an Integer, not by "
                        + FunctionErrors.describe(index));
    }

    public static QueryException invalidRegularExpression(String pattern, String reason) {
        return new QueryException(
                ErrorCode.INVALID_ARGUMENT,
                Classification.runtime("ArgumentError", "InvalidRegularExpression"),
                "'%s' is not a regular expression: %s".formatted(pattern, reason));
    }
}
