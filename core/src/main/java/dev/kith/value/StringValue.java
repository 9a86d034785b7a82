package dev.kith.value;

/** A sequence of Unicode code points. */
public record StringValue(String value) implements Value {
    private static final long BYTES = 48;

    public static StringValue of(String value) {
        return new StringValue(value);
    }

    /** As a string is held at its widest. */
    @Override
    public long heldBytes() {
        return BYTES + (long) Character.BYTES * value.length();
    }

    @Override
    public String typeName() {
        return "String";
    }

    @Override
    public String toString() {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
