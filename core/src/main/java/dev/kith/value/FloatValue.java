package dev.kith.value;

import org.jspecify.annotations.Nullable;

/** A 64-bit IEEE 754 number, NaN and infinities included. */
public record FloatValue(double value) implements NumberValue {
    private static final double TWO_TO_63 = 0x1p63;

    public static FloatValue of(double value) {
        return new FloatValue(value);
    }

    @Override
    public double asDouble() {
        return value;
    }

    /** Whether this is exactly that integer, with no rounding on either side. */
    boolean isInteger(long integer) {
        return value >= -TWO_TO_63
                && value < TWO_TO_63
                && (long) value == integer
                && (double) (long) value == value;
    }

    @Override
    public String typeName() {
        return "Float";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (other instanceof FloatValue floating) {
            return value == floating.value || (Double.isNaN(value) && Double.isNaN(floating.value));
        }
        return other instanceof IntegerValue integer && isInteger(integer.value());
    }

    @Override
    public int hashCode() {
        long integer = (long) value;
        return isInteger(integer) ? Long.hashCode(integer) : Double.hashCode(value);
    }

    @Override
    public String toString() {
        return Double.toString(value);
    }
}
