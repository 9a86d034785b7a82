package dev.kith;

import dev.kith.store.StoreErrors;
import dev.kith.store.TokenKind;
import dev.kith.value.RelationshipValue;
import dev.kith.value.Value;
import dev.kith.value.ValueSource;
import dev.kith.value.Values;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** A relationship as its transaction sees it. */
final class AttachedRelationship implements Relationship, ValueSource {
    private final TransactionContext context;
    private final long id;
    private final String type;
    private final long sourceId;
    private final long targetId;

    AttachedRelationship(
            TransactionContext context, long id, String type, long sourceId, long targetId) {
        this.context = context;
        this.id = id;
        this.type = type;
        this.sourceId = sourceId;
        this.targetId = targetId;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public long sourceId() {
        return sourceId;
    }

    @Override
    public long targetId() {
        return targetId;
    }

    @Override
    public Node source() {
        return new AttachedNode(context, sourceId);
    }

    @Override
    public Node target() {
        return new AttachedNode(context, targetId);
    }

    @Override
    public Node other(Node node) {
        if (node.id() == sourceId) {
            return target();
        }
        if (node.id() == targetId) {
            return source();
        }
        throw new KithException(
                ErrorCode.INVALID_ARGUMENT,
                "node %d is not an end of relationship %d, which goes from %d to %d"
                        .formatted(node.id(), id, sourceId, targetId));
    }

    @Override
    public @Nullable Object get(String key) {
        return context.<@Nullable Object>read(reader -> {
            Contents.requireRelationship(reader, id);
            return Contents.relationshipProperty(reader, id, key);
        });
    }

    @Override
    public Map<String, Object> properties() {
        return context.read(reader -> {
            Contents.requireRelationship(reader, id);
            return Contents.relationshipProperties(reader, id);
        });
    }

    @Override
    public Relationship set(String key, @Nullable Object value) {
        Value stored = Values.of(value);
        context.write(writer -> writer.setRelationshipProperty(
                id, writer.token(TokenKind.PROPERTY_KEY, key), stored));
        return this;
    }

    @Override
    public Relationship remove(String key) {
        return set(key, null);
    }

    @Override
    public void delete() {
        context.write(writer -> {
            if (!writer.deleteRelationship(id)) {
                throw StoreErrors.relationshipNotFound(id);
            }
            return true;
        });
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

    /** Never fails: a debugger shows it at any time, on any thread. */
    @Override
    public String toString() {
        return context.isUsable() && context.read(reader -> reader.relationshipExists(id))
                ? EntityText.relationship(type, properties())
                : "[relationship " + id + "]";
    }
}
