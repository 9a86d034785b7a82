package dev.kith.query.execute.expression;

import dev.kith.query.function.FunctionContext;
import dev.kith.query.function.FunctionErrors;
import dev.kith.value.FloatValue;
import dev.kith.value.IntegerValue;
import dev.kith.value.NullValue;
import dev.kith.value.NumberValue;
import dev.kith.value.Value;

/**
 * The arithmetic operators. Integers stay integers and never wrap around; a float on either side
 * makes a float.
 */
public enum Arithmetic {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    MODULO("%"),
    POWER("^"),
    CONCATENATE("||");

    private final String symbol;

    Arithmetic(String symbol) {
        this.symbol = symbol;
    }

    /** The value; null if an operand is. */
    Value apply(Value left, Value right, FunctionContext context) {
        if (left.isNull() || right.isNull()) {
            return NullValue.NULL;
        }
        if (this != CONCATENATE
                && left instanceof NumberValue a
                && right instanceof NumberValue b) {
            if (this != POWER && a instanceof IntegerValue m && b instanceof IntegerValue n) {
                return IntegerValue.of(integers(m.value(), n.value()));
            }
            return FloatValue.of(floats(a.asDouble(), b.asDouble()));
        }
        if (DurationOperands.takes(this, left, right)) {
            return DurationOperands.apply(this, left, right);
        }
        if (this == ADD || this == CONCATENATE) {
            return Concatenation.apply(this, left, right, context);
        }
        throw RuntimeErrors.operandTypes(symbol, left, right);
    }

    /**
     * The integer, if it is one.
     *
     * @return {@code otherwise} where the operator fails, or gives no integer
     */
    long integersOr(long left, long right, long otherwise) {
        return switch (this) {
            case ADD -> {
                long sum = left + right;
                yield ((left ^ sum) & (right ^ sum)) < 0 ? otherwise : sum;
            }
            case SUBTRACT -> {
                long difference = left - right;
                yield ((left ^ right) & (left ^ difference)) < 0 ? otherwise : difference;
            }
            case MULTIPLY -> {
                long product = left * right;
                long high = Math.multiplyHigh(left, right);
                yield high == product >> 63 ? product : otherwise;
            }
            case DIVIDE ->
                right == 0 || (left == Long.MIN_VALUE && right == -1) ? otherwise : left / right;
            case MODULO -> right == 0 ? otherwise : left % right;
            case POWER, CONCATENATE -> otherwise;
        };
    }

    String symbol() {
        return symbol;
    }

    private long integers(long left, long right) {
        if (right == 0 && (this == DIVIDE || this == MODULO)) {
            throw FunctionErrors.divisionByZero();
        }
        long result = integersOr(left, right, Long.MIN_VALUE);
        if (result == Long.MIN_VALUE && integersOr(left, right, 0) == 0) {
            throw FunctionErrors.integerOverflow("%d %s %d".formatted(left, symbol, right));
        }
        return result;
    }

    private double floats(double left, double right) {
        return switch (this) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case MODULO -> left % right;
            case POWER -> Math.pow(left, right);
            case CONCATENATE -> throw new IllegalStateException("|| is not of numbers");
        };
    }
}
