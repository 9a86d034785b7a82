package dev.kith.storage.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.store.GraphWriter;
import dev.kith.store.IndexDescriptor;
import dev.kith.store.NeighbourCursor;
import dev.kith.store.TokenKind;

import java.util.List;
import java.util.TreeSet;

/** The same write transaction on the store and on the model; every answer must be the same. */
final class TwinTransaction {
    private static final int MOST_INDEXES = 3;

    private final GraphWriter store;
    private final GraphWriter model;
    private final IdBounds bounds;

    TwinTransaction(GraphWriter store, GraphWriter model, IdBounds bounds) {
        this.store = store;
        this.model = model;
        this.bounds = bounds;
        makeTokens(store);
        makeTokens(model);
    }

    private static void makeTokens(GraphWriter tx) {
        for (int i = 0; i < GraphDump.LABELS; i++) {
            tx.token(TokenKind.LABEL, "L" + i);
        }
        for (int i = 0; i < GraphDump.TYPES; i++) {
            tx.token(TokenKind.RELATIONSHIP_TYPE, "T" + i);
        }
        for (int i = 0; i < GraphDump.KEYS; i++) {
            tx.token(TokenKind.PROPERTY_KEY, "k" + i);
        }
    }

    void createNodes(int count) {
        for (int i = 0; i < count; i++) {
            bounds.sawNode(same(store.createNode(), model.createNode()));
        }
    }

    void deleteNode(Step.DeleteNode step) {
        long node = bounds.node(step.node());
        for (long relationship : attached(node)) {
            same(store.deleteRelationship(relationship), model.deleteRelationship(relationship));
        }
        same(store.deleteNode(node), model.deleteNode(node));
    }

    private Iterable<Long> attached(long node) {
        var cursor = new NeighbourCursor();
        var ids = new TreeSet<Long>();
        for (boolean incoming : new boolean[] {false, true}) {
            for (int type : model.relationshipTypes(node, incoming)) {
                model.neighbours(node, type, incoming, cursor);
                while (cursor.advance()) {
                    for (int i = cursor.from(); i < cursor.to(); i++) {
                        ids.add(cursor.relationships()[i]);
                    }
                }
            }
        }
        return ids;
    }

    void addLabel(Step.AddLabel step) {
        long node = bounds.node(step.node());
        if (nodeExists(node)) {
            same(store.addLabel(node, step.label()), model.addLabel(node, step.label()));
        }
    }

    void removeLabel(Step.RemoveLabel step) {
        long node = bounds.node(step.node());
        if (nodeExists(node)) {
            same(store.removeLabel(node, step.label()), model.removeLabel(node, step.label()));
        }
    }

    void setProperty(Step.SetNodeProperty step) {
        long node = bounds.node(step.node());
        if (nodeExists(node)) {
            same(
                    store.setNodeProperty(node, step.key(), step.value()),
                    model.setNodeProperty(node, step.key(), step.value()));
        }
    }

    void setProperty(Step.SetRelationshipProperty step) {
        long id = bounds.relationship(step.relationship());
        if (same(store.relationshipExists(id), model.relationshipExists(id))) {
            same(
                    store.setRelationshipProperty(id, step.key(), step.value()),
                    model.setRelationshipProperty(id, step.key(), step.value()));
        }
    }

    void connect(Step.Connect step) {
        connect(bounds.node(step.source()), step.type(), bounds.node(step.target()));
    }

    void connectMany(Step.ConnectMany step) {
        long hub = bounds.node(step.hub());
        for (int i = 0; i < step.count(); i++) {
            long other = bounds.node(step.first() + i);
            if (step.incoming()) {
                connect(other, step.type(), hub);
            } else {
                connect(hub, step.type(), other);
            }
        }
    }

    private void connect(long source, int type, long target) {
        if (nodeExists(source) && nodeExists(target)) {
            bounds.sawRelationship(same(
                    store.createRelationship(source, type, target),
                    model.createRelationship(source, type, target)));
        }
    }

    void disconnect(Step.Disconnect step) {
        long id = bounds.relationship(step.relationship());
        same(store.deleteRelationship(id), model.deleteRelationship(id));
    }

    void createIndex(Step.CreateIndex step) {
        List<IndexDescriptor> indexes = model.indexes();
        boolean isThere = indexes.stream()
                .anyMatch(index -> index.label() == step.label() && index.keys()[0] == step.key());
        if (!isThere && indexes.size() < MOST_INDEXES) {
            String name = "i" + step.label() + step.key();
            int[] keys = {step.key()};
            same(
                    store.createIndex(name, step.label(), keys, false),
                    model.createIndex(name, step.label(), keys, false));
        }
    }

    void dropIndex(Step.DropIndex step) {
        List<IndexDescriptor> indexes = model.indexes();
        if (!indexes.isEmpty()) {
            String name = indexes.get(step.index() % indexes.size()).name();
            store.dropIndex(name);
            model.dropIndex(name);
        }
    }

    void checkOwnReads() {
        bounds.assertAlike(store, model);
    }

    void commit() {
        store.commit();
        model.commit();
        close();
    }

    void rollback() {
        store.rollback();
        model.rollback();
        close();
    }

    void close() {
        store.close();
        model.close();
    }

    private boolean nodeExists(long node) {
        return same(store.nodeExists(node), model.nodeExists(node));
    }

    private static <T> T same(T found, T expected) {
        assertThat(found).isEqualTo(expected);
        return expected;
    }
}
