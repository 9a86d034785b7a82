package dev.kith.query.execute.expression;

import dev.kith.ErrorCode;
import dev.kith.QueryException;
import dev.kith.QueryException.Classification;
import dev.kith.QueryException.Position;
import dev.kith.query.execute.QueryContext;
import dev.kith.query.function.FunctionErrors;
import dev.kith.value.Value;

/** What can go wrong while a statement runs, and how an error gets its place in the text. */
public final class RuntimeErrors {
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

    public static QueryException missingParameter(String name) {
        return new QueryException(
                ErrorCode.MISSING_PARAMETER,
                Classification.compileTime("ParameterMissing", "MissingParameter"),
                "the parameter $%s was not given".formatted(name));
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

    /** A shortest path had to be looked for among all paths, and there are too many. */
    public static QueryException tooManyPaths() {
        return new QueryException(
                ErrorCode.QUERY_TOO_COMPLEX,
                Classification.runtime("ArgumentError", "TooManyPaths"),
                "looking for a shortest path among all paths took too many steps; bound its length, as"
                        + " in [*..6], or say of each part what the path must fulfil, as in all(n IN"
                        + " nodes(p) WHERE ...)");
    }

    public static QueryException regularExpressionTooSlow(String pattern, long steps) {
        return new QueryException(
                ErrorCode.QUERY_TOO_COMPLEX,
                Classification.runtime("ArgumentError", "RegularExpressionTooComplex"),
                "matching the regular expression '%s' took more than %,d steps; repeated groups inside repeated groups, as in (a+)+, do that"
                        .formatted(pattern, steps));
    }
}
