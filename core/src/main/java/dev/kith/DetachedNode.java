package dev.kith;

import dev.kith.value.NodeValue;
import dev.kith.value.Value;
import dev.kith.value.ValueSource;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** A copy of a node. */
record DetachedNode(long id, List<String> labels, Map<String, Object> properties)
        implements Node, ValueSource {

    @Override
    public boolean hasLabel(String label) {
        return labels.contains(label);
    }

    @Override
    public @Nullable Object get(String key) {
        return properties.get(key);
    }

    @Override
    public List<Relationship> relationships(Direction direction, String... types) {
        throw refused();
    }

    @Override
    public List<Node> neighbours(Direction direction, String... types) {
        throw refused();
    }

    @Override
    public long degree(Direction direction, String... types) {
        throw refused();
    }

    @Override
    public Node set(String key, @Nullable Object value) {
        throw refused();
    }

    @Override
    public Node remove(String key) {
        throw refused();
    }

    @Override
    public Node addLabel(String label) {
        throw refused();
    }

    @Override
    public Node removeLabel(String label) {
        throw refused();
    }

    @Override
    public Relationship connectTo(Node target, String type) {
        throw refused();
    }

    @Override
    public void delete() {
        throw refused();
    }

    @Override
    public void detachDelete() {
        throw refused();
    }

    private KithException refused() {
        return new KithException(
                ErrorCode.TRANSACTION_CLOSED,
                ("%s is a copy outside of any transaction; to navigate from it or to change it, ask a"
                                + " transaction for it: tx.node(%d)")
                        .formatted(this, id));
    }

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

    @Override
    public String toString() {
        return EntityText.node(labels, properties);
    }
}
