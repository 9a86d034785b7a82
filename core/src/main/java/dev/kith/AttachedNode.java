package dev.kith;

import dev.kith.engine.CountingWriter;
import dev.kith.store.GraphReader;
import dev.kith.store.StoreErrors;
import dev.kith.store.TokenKind;
import dev.kith.value.NodeValue;
import dev.kith.value.Value;
import dev.kith.value.ValueSource;
import dev.kith.value.Values;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A node as its transaction sees it. */
final class AttachedNode implements Node, ValueSource {
    private final TransactionContext context;
    private final long id;

    AttachedNode(TransactionContext context, long id) {
        this.context = context;
        this.id = id;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public List<String> labels() {
        return context.read(reader -> {
            Contents.requireNode(reader, id);
            return Contents.labels(reader, id);
        });
    }

    @Override
    public boolean hasLabel(String label) {
        return context.read(reader -> {
            Contents.requireNode(reader, id);
            return reader.hasLabel(id, reader.tokens().find(TokenKind.LABEL, label));
        });
    }

    @Override
    public @Nullable Object get(String key) {
        return context.<@Nullable Object>read(reader -> {
            Contents.requireNode(reader, id);
            return Contents.nodeProperty(reader, id, key);
        });
    }

    @Override
    public Map<String, Object> properties() {
        return context.read(reader -> {
            Contents.requireNode(reader, id);
            return Contents.nodeProperties(reader, id);
        });
    }

    // --- navigation

    @Override
    public List<Relationship> relationships(Direction direction, String... types) {
        return context.read(reader -> {
            Contents.requireNode(reader, id);
            var found = new ArrayList<Relationship>();
            new Navigation(reader, id).visit(direction, types, (type, incoming, other, via) -> {
                String name = reader.tokens().name(TokenKind.RELATIONSHIP_TYPE, type);
                found.add(new AttachedRelationship(
                        context, via, name, incoming ? other : id, incoming ? id : other));
            });
            return found;
        });
    }

    @Override
    public List<Node> neighbours(Direction direction, String... types) {
        return context.read(reader -> {
            Contents.requireNode(reader, id);
            var found = new ArrayList<Node>();
            new Navigation(reader, id)
                    .visit(
                            direction,
                            types,
                            (type, incoming, other, via) ->
                                    found.add(new AttachedNode(context, other)));
            return found;
        });
    }

    @Override
    public long degree(Direction direction, String... types) {
        return context.read(reader -> {
            Contents.requireNode(reader, id);
            return new Navigation(reader, id).degree(direction, types);
        });
    }

    // --- changes

    @Override
    public Node set(String key, @Nullable Object value) {
        Value stored = Values.of(value);
        return change(writer ->
                writer.setNodeProperty(id, writer.token(TokenKind.PROPERTY_KEY, key), stored));
    }

    @Override
    public Node remove(String key) {
        return set(key, null);
    }

    @Override
    public Node addLabel(String label) {
        return change(writer -> writer.addLabel(id, writer.token(TokenKind.LABEL, label)));
    }

    @Override
    public Node removeLabel(String label) {
        return change(writer -> writer.removeLabel(id, writer.token(TokenKind.LABEL, label)));
    }

    private Node change(Function<CountingWriter, Object> change) {
        context.write(change);
        return this;
    }

    @Override
    public Relationship connectTo(Node target, String type) {
        return context.write(writer -> {
            int token = writer.token(TokenKind.RELATIONSHIP_TYPE, type);
            long relationshipId = writer.createRelationship(id, token, target.id());
            return new AttachedRelationship(context, relationshipId, type, id, target.id());
        });
    }

    @Override
    public void delete() {
        context.write(writer -> {
            long degree =
                    new Navigation(writer.uncounted(), id).degree(Direction.BOTH, new String[0]);
            if (degree > 0) {
                throw StoreErrors.nodeStillConnected(id, degree);
            }
            return delete(writer);
        });
    }

    @Override
    public void detachDelete() {
        context.write(writer -> {
            for (long relationshipId : relationshipIds(writer.uncounted())) {
                writer.deleteRelationship(relationshipId);
            }
            return delete(writer);
        });
    }

    private boolean delete(CountingWriter writer) {
        if (!writer.deleteNode(id)) {
            throw StoreErrors.nodeNotFound(id);
        }
        return true;
    }

    /** All of them before the first is deleted: the cursor reads what a deletion changes. */
    private List<Long> relationshipIds(GraphReader reader) {
        var ids = new ArrayList<Long>();
        new Navigation(reader, id)
                .visit(Direction.BOTH, new String[0], (type, incoming, other, via) -> ids.add(via));
        return ids;
    }

    // --- identity

    @Override
    public Value toValue() {
        return new NodeValue(id);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Node node && id == node.id();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    /** Never fails: a debugger shows it at any time, on any thread. */
    @Override
    public String toString() {
        return context.isUsable() && context.read(reader -> reader.nodeExists(id))
                ? EntityText.node(labels(), properties())
                : "(node " + id + ")";
    }
}
