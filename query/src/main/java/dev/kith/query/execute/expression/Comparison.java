package dev.kith.query.execute.expression;

import dev.kith.value.Truth;
import dev.kith.value.Value;
import dev.kith.value.ValueComparison;
import dev.kith.value.ValueEquality;

/** The comparison operators. */
public enum Comparison {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL;

    Truth compare(Value left, Value right) {
        return switch (this) {
            case EQUAL -> ValueEquality.equal(left, right);
            case NOT_EQUAL -> ValueEquality.equal(left, right).not();
            case LESS -> ValueComparison.lessThan(left, right);
            case LESS_OR_EQUAL -> ValueComparison.lessThanOrEqual(left, right);
            case GREATER -> ValueComparison.greaterThan(left, right);
            case GREATER_OR_EQUAL -> ValueComparison.greaterThanOrEqual(left, right);
        };
    }

    boolean holds(long left, long right) {
        return switch (this) {
            case EQUAL -> left == right;
            case NOT_EQUAL -> left != right;
            case LESS -> left < right;
            case LESS_OR_EQUAL -> left <= right;
            case GREATER -> left > right;
            case GREATER_OR_EQUAL -> left >= right;
        };
    }

    /** The operator that says the same with the operands swapped. */
    public Comparison swapped() {
        return switch (this) {
            case EQUAL -> EQUAL;
            case NOT_EQUAL -> NOT_EQUAL;
            case LESS -> GREATER;
            case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
            case GREATER -> LESS;
            case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
        };
    }
}
