package dev.kith.value;

/** Three-valued logic (openCypher 9, "Ternary logic"). */
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Truth not() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }

    public Truth xor(Truth other) {
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : of(this != other);
    }

    /** The value that an expression with this outcome has. */
    public Value toValue() {
        return switch (this) {
            case FALSE -> BooleanValue.FALSE;
            case UNKNOWN -> NullValue.NULL;
            case TRUE -> BooleanValue.TRUE;
        };
    }
}
