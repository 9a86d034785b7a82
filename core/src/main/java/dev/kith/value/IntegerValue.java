package dev.kith.value;

import org.jspecify.annotations.Nullable;

/** A 64-bit signed integer. */
public record IntegerValue(long value) implements NumberValue {
    private static final int CACHED_FROM = -128;
    private static final int CACHED_TO = 1024;
    private static final IntegerValue[] CACHED = new IntegerValue[CACHED_TO - CACHED_FROM];

    static {
        for (int i = 0; i < CACHED.length; i++) {
            CACHED[i] = new IntegerValue(CACHED_FROM + i);
        }
    }

    public static IntegerValue of(long value) {
        return value >= CACHED_FROM && value < CACHED_TO
                ? CACHED[(int) value - CACHED_FROM]
                : new IntegerValue(value);
    }

    @Override
    public double asDouble() {
        return value;
    }

    @Override
    public String typeName() {
        return "Integer";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (other instanceof IntegerValue integer) {
            return value == integer.value;
        }
        return other instanceof FloatValue floating && floating.isInteger(value);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
