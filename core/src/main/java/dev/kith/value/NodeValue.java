package dev.kith.value;

/** A reference to a node. */
public record NodeValue(long id) implements Value {
    @Override
    public String typeName() {
        return "Node";
    }
}
