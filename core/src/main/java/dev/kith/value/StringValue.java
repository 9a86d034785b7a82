package dev.kith.value;

/** A sequence of Unicode code points. */
public record StringValue(String value) implements Value {
    public static StringValue of(String value) {
        return new StringValue(value);
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
