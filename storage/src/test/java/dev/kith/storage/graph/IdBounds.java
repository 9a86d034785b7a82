package dev.kith.storage.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.store.GraphReader;

import java.util.List;

/** Which ids there have been: what a draw means, and how far a comparison has to look. */
final class IdBounds {
    private long nodes;
    private long relationships;

    void sawNode(long id) {
        nodes = Math.max(nodes, id + 1);
    }

    void sawRelationship(long id) {
        relationships = Math.max(relationships, id + 1);
    }

    /** A node that there has been, or the one after the last. */
    long node(int draw) {
        return draw % (nodes + 1);
    }

    /** A relationship that there has been, or the one after the last. */
    long relationship(int draw) {
        return draw % (relationships + 1);
    }

    /** Compares whatever a reader can ask. */
    void assertAlike(GraphReader store, GraphReader model) {
        long idBound = Math.max(nodes, relationships) + 2;
        List<String> expected = GraphDump.of(model, idBound);
        List<String> found = GraphDump.of(store, idBound);
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            assertThat(found.get(i)).isEqualTo(expected.get(i));
        }
        assertThat(found).hasSameSizeAs(expected);
    }
}
