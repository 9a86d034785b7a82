package dev.kith.value;

/** Cypher's null: a missing or unknown value. */
public enum NullValue implements Value {
    NULL;

    @Override
    public String typeName() {
        return "Null";
    }

    @Override
    public String toString() {
        return "null";
    }
}
