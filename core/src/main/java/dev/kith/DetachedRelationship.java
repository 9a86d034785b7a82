package dev.kith;

import dev.kith.value.RelationshipValue;
import dev.kith.value.Value;
import dev.kith.value.ValueSource;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** A copy of a relationship. */
record DetachedRelationship(
        long id, String type, long sourceId, long targetId, Map<String, Object> properties)
        implements Relationship, ValueSource {

    @Override
    public @Nullable Object get(String key) {
        return properties.get(key);
    }

    @Override
    public Node source() {
        throw refused();
    }

    @Override
    public Node target() {
        throw refused();
    }

    @Override
    public Node other(Node node) {
        throw refused();
    }

    @Override
    public Relationship set(String key, @Nullable Object value) {
        throw refused();
    }

    @Override
    public Relationship remove(String key) {
        throw refused();
    }

    @Override
    public void delete() {
        throw refused();
    }

    private KithException refused() {
        return new KithException(
                ErrorCode.TRANSACTION_CLOSED,
                ("%s is a copy outside of any transaction; to navigate from it or to change it, ask a"
                                + " transaction for it: tx.relationship(%d)")
                        .formatted(this, id));
    }

    @Override
    public Value toValue() {
        return new RelationshipValue(id);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Relationship relationship && id == relationship.id();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return EntityText.relationship(type, properties);
    }
}
