package dev.kith.value;

/** True or false. */
public enum BooleanValue implements Value {
    FALSE,
    TRUE;

    public static BooleanValue of(boolean value) {
        return value ? TRUE : FALSE;
    }

    public boolean value() {
        return this == TRUE;
    }

    @Override
    public String typeName() {
        return "Boolean";
    }

    @Override
    public String toString() {
        return this == TRUE ? "true" : "false";
    }
}
