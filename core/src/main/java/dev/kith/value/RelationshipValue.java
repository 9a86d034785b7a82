package dev.kith.value;

/** A reference to a relationship. */
public record RelationshipValue(long id) implements Value {
    @Override
    public String typeName() {
        return "Relationship";
    }
}
