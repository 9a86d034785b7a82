package dev.kith.query.function;

import dev.kith.ErrorCode;
import dev.kith.QueryException;
import dev.kith.QueryException.Classification;
import dev.kith.value.Value;

/**
 * What can go wrong while values are computed. The errors carry no place: who called, and knows
 * where the call is written, adds it.
 */
public final class FunctionErrors {
    private static final int MAX_SHOWN_LENGTH = 60;

    private FunctionErrors() {}

    /** An argument is of a type that the function does not take. */
    public static QueryException argumentType(
            FunctionSignature signature, int parameter, Value value) {
        FunctionSignature.Parameter expected = signature
                .parameters()
                .get(Math.min(parameter, signature.parameters().size() - 1));
        return wrongType("%s() takes %s for %s, not %s"
                .formatted(
                        signature.name(),
                        expected.type().phrase(),
                        expected.name(),
                        describe(value)));
    }

    /** A value of a wrong type, with a message that says what was expected. */
    public static QueryException wrongType(String message) {
        return new QueryException(
                ErrorCode.TYPE_ERROR,
                Classification.runtime("TypeError", "InvalidArgumentValue"),
                message);
    }

    /** A number outside of what the function is defined for. */
    public static QueryException outOfRange(String message) {
        return new QueryException(
                ErrorCode.INVALID_ARGUMENT,
                Classification.runtime("ArgumentError", "NumberOutOfRange"),
                message);
    }

    /** An argument of the right type that makes no sense. */
    public static QueryException invalidArgument(String message) {
        return new QueryException(
                ErrorCode.INVALID_ARGUMENT,
                Classification.runtime("ArgumentError", "InvalidArgumentValue"),
                message);
    }

    /** {@code range(..)} has an error of its own in openCypher for arguments of a wrong type. */
    static QueryException rangeArgumentType(String parameter, Value value) {
        return new QueryException(
                ErrorCode.TYPE_ERROR,
                Classification.runtime("ArgumentError", "InvalidArgumentType"),
                "range() takes an Integer for %s, not %s".formatted(parameter, describe(value)));
    }

    /** A result that no 64-bit integer can hold. */
    public static QueryException integerOverflow(String operation) {
        return new QueryException(
                ErrorCode.ARITHMETIC,
                Classification.runtime("ArithmeticError", "IntegerOverflow"),
                "%s does not fit into a 64-bit integer; use floats, as in toFloat(x)"
                        .formatted(operation));
    }

    public static QueryException divisionByZero() {
        return new QueryException(
                ErrorCode.ARITHMETIC,
                Classification.runtime("ArithmeticError", "DivisionByZero"),
                "an integer was divided by zero");
    }

    /** What was asked of a node or relationship cannot be answered: it is deleted. */
    public static QueryException deletedEntity(String kind, long id) {
        return new QueryException(
                ErrorCode.ENTITY_NOT_FOUND,
                Classification.runtime("EntityNotFound", "DeletedEntityAccess"),
                "%s %d has been deleted".formatted(kind, id));
    }

    /** A value with its type, cut where it is long: {@code the String 'Ann'}. */
    public static String describe(Value value) {
        if (value.isNull()) {
            return "null";
        }
        String shown = value.toString();
        if (shown.length() > MAX_SHOWN_LENGTH) {
            shown = shown.substring(0, MAX_SHOWN_LENGTH) + "...";
        }
        return "the %s %s".formatted(value.typeName(), shown);
    }
}
